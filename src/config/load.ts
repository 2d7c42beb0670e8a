import {getDotPath, safeParse} from 'valibot'
import {type Document, isCollection, isMap, isNode, LineCounter, parseDocument} from 'yaml'
import type {Position} from '../model/position.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import {suggest} from '../problem/suggest.ts'
import type {Config} from './config.ts'
import {readConfigFile} from './read-config.ts'
import {configKeys, configSchema} from './schema.ts'
import {targetNames} from './target-names.ts'

/** A configuration, where it was found, and what is wrong with it. */
export interface LoadedConfig {
  readonly config: Config
  readonly source: Source
  readonly problems: readonly Problem[]
}

/** Read and check one `as-written.yaml`. With problems `config` is empty. */
export async function loadConfig(path: string): Promise<LoadedConfig> {
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
  const result = safeParse(configSchema, value)
  if (result.success) return {config: result.output as Config, source, problems: []}
  const problems = result.issues.map((issue) => {
    const keys = (issue.path ?? []).map((item) => item.key as string | number)
    const [offset, length] = rangeOf(document, keys, issue.type === 'strict_object')
    return report(describeIssue(issue), offset, length, hintFor(issue, keys))
  })
  return {config: {}, source, problems}
}

interface Issue {
  readonly type: string
  readonly received: string
  readonly expected: string | null
  readonly path?: unknown
}

function describeIssue(issue: Issue): string {
  const where = getDotPath(issue as Parameters<typeof getDotPath>[0]) ?? ''
  if (issue.type === 'strict_object') return `Unknown key \`${where}\``
  if (issue.type === 'check') return `There is no target \`${asWritten(issue.received)}\``
  if (issue.type === 'union')
    return `\`${where}\` is none of \`env: NAME\`, \`file: PATH\` and \`command: TEXT\``
  if (issue.type === 'regex' && where.startsWith('secrets.'))
    return `${issue.received} is no name of a secret: letters, digits and \`_\``
  if (issue.type === 'regex')
    return `\`${where}\` is ${issue.received}, which is no duration such as \`90s\` or \`10m\``
  return `\`${where}\` is ${issue.received}, expected ${issue.expected ?? 'something else'}`
}

function hintFor({type, received}: Issue, keys: readonly (string | number)[]): string | undefined {
  if (type === 'check') return offer(asWritten(received), targetNames)
  if (type !== 'strict_object') return undefined
  const written = String(keys.at(-1))
  // A key may be known, but not there.
  return offer(
    written,
    configKeys.filter((key) => key !== written)
  )
}

function offer(written: string, allowed: readonly string[]): string {
  const meant = suggest(written, allowed)
  return meant ? `did you mean \`${meant}\`?` : `allowed are \`${allowed.join('`, `')}\``
}

/** The schema quotes strings that it has received. */
function asWritten(received: string): string {
  return received.replace(/^"(.*)"$/s, '$1')
}

function rangeOf(
  document: Document,
  keys: readonly (string | number)[],
  isKey: boolean
): [number, number] {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents
  let node: unknown = keys.length > 0 ? document.getIn(keys, true) : document.contents
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
