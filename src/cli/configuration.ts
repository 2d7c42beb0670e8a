import {basename} from 'node:path'
import process from 'node:process'
import type {CodeConfig, Config} from '../config/config.ts'
import {findConfig} from '../config/find.ts'
import type {Plugins} from '../engine.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import {builtInPlugins, builtInReporters, type Reporters} from './built-in.ts'

/** What is in force: what the configuration says, and the parts that come with As Written or with it. */
export interface Configuration {
  readonly config: Config
  /** Where the configuration lives; the working directory where there is none. */
  readonly directory: string
  readonly plugins: Plugins
  readonly reporters: Reporters
  readonly problems: readonly Problem[]
  readonly sources: readonly (readonly [path: string, source: Source])[]
}

/** Read the configuration in force in the working directory. With `isStatic` no code of it is run. */
export async function readConfiguration(isStatic: boolean): Promise<Configuration> {
  const found = await findConfig(process.cwd(), isStatic)
  const code = await readCode(found?.code ?? [])
  const {plugins: brought, ...coded} = code.config
  const directory = found?.directory ?? process.cwd()
  const parts = {plugins: builtInPlugins, reporters: builtInReporters}
  const own = brought ? (await import('./own-plugins.ts')).withOwn(parts, brought) : parts
  const {problems, sources} = code
  if (found?.file === undefined) return {config: coded, directory, ...own, problems, sources}
  const {loadConfig} = await import('../config/load.ts')
  const loaded = await loadConfig(found.file, [...own.plugins.targets.keys(), 'sandbox'])
  const twice = Object.keys(coded).filter((key) => Object.hasOwn(loaded.config, key))
  return {
    config: {...coded, ...loaded.config},
    directory,
    ...own,
    problems: [
      ...problems,
      ...loaded.problems,
      ...twice.map((key) => saidTwice(key, found.file as string, found.code[0] as string))
    ],
    sources: [...sources, [found.file, loaded.source]]
  }
}

/** Run what is code of a configuration, if anything is. */
async function readCode(
  paths: readonly string[]
): Promise<{config: CodeConfig} & Pick<Configuration, 'problems' | 'sources'>> {
  const [path, other] = paths
  if (path === undefined) return {config: {}, problems: [], sources: []}
  if (other !== undefined) {
    const message = `There is \`${basename(other)}\` beside it, and only one can be meant`
    const two = problem('malformed-config', {path, message, hint: 'remove one of them'})
    return {config: {}, problems: [two], sources: []}
  }
  const {loadCodeConfig} = await import('../config/load-code.ts')
  const {config, problems, source} = await loadCodeConfig(path, await import('../index.ts'))
  return {config, problems, sources: [[path, source]]}
}

/** One wins over the other silently otherwise, and nobody remembers which. */
function saidTwice(key: string, path: string, code: string): Problem {
  return problem('malformed-config', {
    path,
    message: `\`${key}\` is said here and in \`${basename(code)}\``,
    hint: 'say it in one of them'
  })
}
