import {type Document, isCollection, isMap, isNode, LineCounter, parseDocument} from 'yaml'
import type {Position} from '../model/position.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import {checkConfig} from './check.ts'
import type {Config} from './config.ts'
import {readConfigFile} from './read-config.ts'
import {targetNames} from './target-names.ts'

/** A configuration, where it was found, and what is wrong with it. */
export interface LoadedConfig {
  readonly config: Config
  readonly source: Source
  readonly problems: readonly Problem[]
}

/** Read and check one `as-written.yaml`; `targets` are the names of those that hosts may be bound to. With problems `config` is empty. */
export async function loadConfig(
  path: string,
  targets: readonly string[] = targetNames
): Promise<LoadedConfig> {
  const read = await readConfigFile(path)
  if ('reason' in read) {
    const unreadable = problem('malformed-config', {path, message: `\`${path}\` ${read.reason}`})
    return {config: {}, source: {path, text: ''}, problems: [unreadable]}
  }
  const source = {path, text: read.text}
  const lines = new LineCounter()
  const document = parseDocument(source.text, {lineCounter: lines})
  const report = (message: string, offset: number, length: number, hint?: string): Problem =>
    problem('malformed-config', {
      path,
      message,
      position: positionAt(lines, offset, length),
      hint: hint ?? null
    })
  const syntaxProblems = document.errors.map((error) =>
    report(firstLine(error.message), error.pos[0], Math.max(1, error.pos[1] - error.pos[0]))
  )
  if (syntaxProblems.length > 0) return {config: {}, source, problems: syntaxProblems}
  if (document.contents !== null && !isMap(document.contents)) {
    return {config: {}, source, problems: [report('The file holds no keys and values', 0, 1)]}
  }
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 100}) ?? {}
  } catch (error) {
    // yaml throws when aliases would grow without bound.
    if (!(error instanceof ReferenceError)) throw error
    return {config: {}, source, problems: [report(error.message, 0, 1)]}
  }
  const checked = checkConfig(value, {targets, isCode: false})
  if ('config' in checked) return {config: checked.config, source, problems: []}
  const problems = checked.faults.map(({message, hint, isKey, path: keys}) => {
    const [offset, length] = rangeOf(document, keys, isKey)
    return report(message, offset, length, hint)
  })
  return {config: {}, source, problems}
}

function rangeOf(
  document: Document,
  keys: readonly (string | number)[],
  isKey: boolean
): [number, number] {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents
  // Where a key is missing, what lacks it is shown.
  let node: unknown = (keys.length > 0 ? document.getIn(keys, true) : undefined) ?? parent
  if (isKey && isCollection(parent)) {
    const pair = parent.items.find(
      (item) => String((item as {key: unknown}).key) === String(keys.at(-1))
    )
    node = (pair as {key: unknown} | undefined)?.key
  }
  if (!isNode(node) || !node.range) return [0, 1]
  return [node.range[0], Math.max(1, node.range[1] - node.range[0])]
}

function positionAt(lines: LineCounter, offset: number, length: number): Position {
  const start = lines.linePos(offset)
  return {
    start: {line: Math.max(1, start.line), column: Math.max(1, start.col), offset},
    end: {
      line: Math.max(1, start.line),
      column: Math.max(1, start.col) + length,
      offset: offset + length
    }
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}
