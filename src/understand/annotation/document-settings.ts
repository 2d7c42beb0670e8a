import type {Document, Node} from 'yaml'
import type {SectionChoice} from '../../model/choice.ts'
import type {Point, Position} from '../../model/position.ts'
import type {Variable} from '../../model/variables.ts'
import {suggest} from '../../problem/suggest.ts'
import type {Report} from '../report.ts'
import {readSectionChoices, readVariables} from '../variables/declarations.ts'
import type {SettingsText} from './front-matter.ts'
import {annotationKeys} from './keys.ts'

/** What a document says of itself as a whole. */
export interface DocumentSettings {
  readonly variables: readonly Variable[]
  readonly choices: readonly SectionChoice[]
}

const nothing: DocumentSettings = {variables: [], choices: []}

/** Read what a document declares; the parser of YAML is loaded only for this. */
export async function readDocumentSettings(
  settings: SettingsText,
  report: Report
): Promise<DocumentSettings> {
  const {parseDocument, isMap, isNode} = await import('yaml')
  const {text, start, isOurs} = settings
  // Every scalar is the text that is written: version 1.10 is not 1.1.
  const document = parseDocument(text, {schema: 'failsafe'})
  const placeOf = (from: number, to: number): Position => ({
    start: pointAt(text, from, start),
    end: pointAt(text, to, start)
  })
  const [error] = document.errors
  if (error !== undefined) {
    const message = `What the document says of itself is no YAML: ${firstLine(error.message)}`
    report('malformed-annotation', placeOf(error.pos[0], error.pos[0] + 1), message)
    return nothing
  }
  const prefix = isOurs ? [] : ['as-written']
  const locate = (path: readonly string[], what: 'key' | 'value'): Position => {
    const node = nodeAt(document, [...prefix, ...path], what, isMap)
    const [from, to] = isNode(node) && node.range ? node.range : [0, 1]
    return placeOf(from, Math.max(from + 1, to))
  }
  const said = valueOf(document, prefix)
  if (said === undefined) {
    report('unsupported-annotation', locate([], 'key'), unsupported, allowed)
    return nothing
  }
  for (const key of Object.keys(said)) {
    if (!documentKeys.includes(key)) refuseKey(key, locate([key], 'key'), report)
  }
  const place = {locate, report}
  const {variables, choices} = said
  return {
    variables: variables === undefined ? [] : readVariables(variables, place),
    choices: choices === undefined ? [] : readSectionChoices(choices, place)
  }
}

const documentKeys: readonly string[] = ['variables', 'choices']
const unsupported = 'This version cannot perform such settings for a whole document yet'
const allowed = 'allowed are `variables` and `choices`; annotate blocks with everything else'

function refuseKey(key: string, position: Position, report: Report): void {
  if (annotationKeys.has(key)) {
    report(
      'unsupported-annotation',
      position,
      `\`${key}\` cannot be said of a whole document yet`,
      allowed
    )
    return
  }
  const near = suggest(key, documentKeys)
  const hint = near === undefined ? allowed : `did you mean \`${near}\`?`
  report('unknown-annotation', position, `Unknown key \`${key}\``, hint)
}

/** What is said to us; `undefined` where that is no map, or too large when its aliases are followed. */
function valueOf(
  document: Document,
  prefix: readonly string[]
): Record<string, unknown> | undefined {
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 100})
  } catch (error) {
    // yaml throws when aliases would grow without bound.
    if (!(error instanceof ReferenceError)) throw error
    return undefined
  }
  for (const key of prefix) value = isRecord(value) ? value[key] : undefined
  return isRecord(value) ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The node of a path, or what comes nearest: where there is no value, its key. */
function nodeAt(
  document: Document,
  path: readonly string[],
  what: 'key' | 'value',
  isMap: typeof import('yaml').isMap
): Node | null {
  const parent: unknown =
    path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(parent) ? parent.items.find(({key}) => String(key) === path.at(-1)) : undefined
  const {key, value} = pair ?? {}
  return ((what === 'key' ? key : (value ?? key)) ?? document.contents) as Node | null
}

function pointAt(text: string, index: number, {line, column, offset}: Point): Point {
  const before = text.slice(0, index).split(/\r\n?|\n/)
  const last = before.at(-1) as string
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + last.length : last.length + 1,
    offset: offset + index
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}
