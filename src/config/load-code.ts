import {readFile} from 'node:fs/promises'
import type {Position} from '../model/position.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import {checkConfig} from './check.ts'
import type {CodeConfig} from './config.ts'
import {targetNames} from './target-names.ts'

/** A configuration that is code, and what is wrong with it. With problems `config` is empty. */
export interface LoadedCode {
  readonly config: CodeConfig
  readonly source: Source
  readonly problems: readonly Problem[]
}

/**
 * Run a configuration that is code, in TypeScript or JavaScript. `api` is what it gets for `as-written`: the one that runs, so
 * that it works wherever As Written is installed.
 */
export async function loadCodeConfig(path: string, api: object): Promise<LoadedCode> {
  const source = {path, text: await readFile(path, 'utf8')}
  const fails = (message: string, facts: {position?: Position; hint?: string} = {}): LoadedCode => {
    return {config: {}, source, problems: [problem('malformed-config', {path, message, ...facts})]}
  }
  let value: unknown
  try {
    // Node 20 loads no TypeScript by itself, and newer versions only a part of it.
    const {createJiti} = await import('jiti')
    // Its cache would be a folder that other users may write to: what is in it is run.
    const jiti = createJiti(path, {fsCache: false, virtualModules: {'as-written': api}})
    value = await jiti.import(path, {default: true})
  } catch (error) {
    return fails(...describeFailure(error, source))
  }
  if (typeof value !== 'object' || value === null || isEmptyModule(value))
    return fails('It has no default export that is a configuration', {
      hint: 'write `export default defineConfig({…})`'
    })
  const targets = [...targetNames, ...namesOfTargets(value)]
  const checked = checkConfig(value, {targets, isCode: true})
  if ('config' in checked) return {config: checked.config, source, problems: []}
  const problems = checked.faults.map(({message, hint}) =>
    problem('malformed-config', {path, message, hint: hint ?? null})
  )
  return {config: {}, source, problems}
}

/** A module without a default export stands for itself. */
function isEmptyModule(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Module]' || '__esModule' in value
}

/** Names that hosts may be bound to besides those in the box; what else is wrong with a target the schema says. */
function namesOfTargets(value: object): readonly string[] {
  const {plugins} = value as {plugins?: {targets?: unknown}}
  const targets: unknown = plugins?.targets
  if (!Array.isArray(targets)) return []
  return targets.flatMap((each: unknown) => {
    const name = (each as {name?: unknown} | null)?.name
    return typeof name === 'string' ? [name] : []
  })
}

/** What went wrong, and at which line of the configuration, as far as anybody knows. */
function describeFailure(
  error: unknown,
  {path, text}: Source
): [message: string, facts: {position?: Position}] {
  if (!(error instanceof Error)) return [`It fails: ${String(error)}`, {}]
  const [first = ''] = error.message.split('\n')
  const told = first.replace(`${path}: `, '').replace(/^ParseError: /, '')
  const message = `It fails: ${told.replace(/\s*\(\d+:\d+\)$/, '').trim()}`
  const {stack = ''} = error
  const at = stack.indexOf(`${path}:`)
  const behind = at === -1 ? error.message : stack.slice(at + path.length)
  const line = Number(/:(\d+):\d+/.exec(behind)?.[1] ?? /\((\d+):\d+\)/.exec(behind)?.[1])
  return [message, Number.isInteger(line) ? {position: positionOfLine(text, line)} : {}]
}

function positionOfLine(text: string, line: number): Position {
  const lines = text.split('\n')
  const written = lines[line - 1] ?? ''
  const column = 1 + written.length - written.trimStart().length
  const offset = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1
  const length = Math.max(1, written.trim().length)
  return {
    start: {line, column, offset},
    end: {line, column: column + length, offset: offset + length}
  }
}
