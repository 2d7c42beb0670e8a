import type {Report} from '../../../problem/report.ts'
import type {Item} from '../items.ts'
import type {PlacedText} from '../placed-text.ts'
import {type Dialect, innovationEngine, mdx, runme, scrut} from './dialects.ts'

/** A key of another tool as written; `start` and `end` enclose it and its value. */
interface ForeignPair {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What another tool says, and where it ends. */
export interface ForeignWords {
  readonly dialect: Dialect
  readonly pairs: readonly ForeignPair[]
  readonly end: number
}

/**
 * The words of another tool in the braces that begin at an index; `undefined` where they are nobody's whom we know.
 *
 *     ```sh {"name":"serve","background":"true"}         Runme
 *     ```sh { name=serve interactive=false }             Runme
 *     ```console {output_stream: combined, timeout: 5s}  scrut
 */
export function foreignBraces(line: string, brace: number): ForeignWords | undefined {
  const close = line.indexOf('}', brace)
  if (close === -1) return undefined
  const inside = line.slice(brace + 1, close)
  const end = close + 1
  if (/^\s*"/.test(inside)) {
    const pairs = pairsIn(inside, /"([^"]*)"\s*:\s*(?:"([^"]*)"|([\w.-]+))/g, brace + 1)
    return isTheirs(pairs, runme) ? {dialect: runme, pairs, end} : undefined
  }
  if (/^\s*[a-z_]+\s*:\s/.test(inside)) {
    const pairs = pairsIn(inside, /([a-z_]+)\s*:\s*(?:"([^"]*)"|([^,"]*[^,"\s]))/g, brace + 1)
    return isTheirs(pairs, scrut) ? {dialect: scrut, pairs, end} : undefined
  }
  const pairs = pairsIn(inside, /([A-Za-z][\w-]*)=(?:"([^"]*)"|([^\s"]*))/g, brace + 1)
  return pairs.some(isOnlyRunme) ? {dialect: runme, pairs, end} : undefined
}

/**
 * The words of another tool in a comment.
 *
 *     <!-- $MDX dir=examples,skip -->
 *     <!-- expected_similarity=0.8 -->
 */
export function foreignComment(body: string): Omit<ForeignWords, 'end'> | undefined {
  const mark = /^\s*\$MDX\s/.exec(body)?.[0].length
  if (mark !== undefined) {
    const pairs = pairsIn(body.slice(mark), /([a-z][\w-]*)(?:=(?:"([^"]*)"|([^\s,"]*)))?/g, mark)
    return {dialect: mdx, pairs}
  }
  const likeness = /^\s*(expected_similarity)\s*=\s*(.*?)\s*$/s.exec(body)
  if (likeness === null) return undefined
  const [all, name = '', value = ''] = likeness
  const start = all.indexOf(name)
  return {dialect: innovationEngine, pairs: [{name, value, start, end: all.trimEnd().length}]}
}

/** Say in our grammar what another tool says; tell of what has no counterpart. */
export function translate(
  {dialect, pairs}: Pick<ForeignWords, 'dialect' | 'pairs'>,
  placed: PlacedText,
  report: Report
): readonly Item[] {
  return pairs.flatMap(({name, value, start, end}): Item[] => {
    const read = Object.hasOwn(dialect.keys, name) ? dialect.keys[name] : undefined
    const counterpart = read?.(value)
    switch (counterpart?.kind) {
      case undefined: {
        const message = `\`${name}\` of ${dialect.name} has no counterpart here, and is left alone`
        report('foreign-annotation', placed.positionOf(start, end), message)
        return []
      }
      case 'nothing':
        return []
      case 'id':
        return [{kind: 'id', name: counterpart.name, start, end}]
      case 'key': {
        const said = counterpart.value === null ? null : {text: counterpart.value, start, end}
        return [{kind: 'key', name: counterpart.name, value: said, start, end}]
      }
    }
  })
}

function pairsIn(inside: string, form: RegExp, offset: number): readonly ForeignPair[] {
  return [...inside.matchAll(form)].map((found) => {
    const [all, name = '', quoted, bare = ''] = found
    const start = offset + found.index
    return {name, value: quoted ?? bare, start, end: start + all.length}
  })
}

function isTheirs(pairs: readonly ForeignPair[], {keys}: Dialect): boolean {
  return pairs.some(({name}) => Object.hasOwn(keys, name))
}

/** Our `background` takes no value, and other tools write `name` too. */
function isOnlyRunme({name, value}: ForeignPair): boolean {
  if (name === 'background') return value === 'true' || value === 'false'
  return onlyRunme.has(name)
}

const onlyRunme: ReadonlySet<string> = new Set([
  'interactive',
  'interpreter',
  'excludeFromRunAll',
  'closeTerminalOnSuccess',
  'terminalRows',
  'mimeType',
  'promptEnv'
])
