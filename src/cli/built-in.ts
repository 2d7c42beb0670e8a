import {matchGlob} from '../../plugins/match-glob/index.ts'
import {matchRegex} from '../../plugins/match-regex/index.ts'
import {targetLocal} from '../../plugins/target-local/index.ts'
import {targetSsh} from '../../plugins/target-ssh/index.ts'
import type {LazyReader, Plugins} from '../engine.ts'
import type {Reporter} from '../seam/reporter.ts'

const markdown: LazyReader = {
  extensions: ['.md', '.markdown', '.mkd'],
  load: async () => (await import('../../plugins/read-markdown/index.ts')).readMarkdown
}

const rst: LazyReader = {
  extensions: ['.rst', '.rest', '.rst.txt'],
  load: async () => (await import('../../plugins/read-rst/index.ts')).readRst
}

/** The plugins that come with As Written; whatever is heavy is loaded when it is needed. */
export const builtInPlugins: Plugins = {
  readers: [markdown, rst],
  matchers: [matchRegex, matchGlob],
  targets: new Map([
    [targetLocal.name, targetLocal],
    [targetSsh.name, targetSsh]
  ])
}

/** Reporters by the name that `--report` takes. */
export type Reporters = Readonly<Record<string, () => Promise<Reporter>>>

/** The reporters that come with As Written. */
export const builtInReporters: Reporters = {
  terminal: async () => (await import('../../plugins/report-terminal/index.ts')).reportTerminal,
  json: async () => (await import('../../plugins/report-json/index.ts')).reportJson
}
