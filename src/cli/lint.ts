import {type Command, type Invocation, isGiven, single, UsageError} from './command.ts'
import {exitStatus} from './exit.ts'
import type {LintFormat} from './lint/lint-format.ts'
import {placeOptions, prepare} from './prepare.ts'

/** `as-written lint`: the problems of documents, and nothing else. Opens nothing. */
export const lint: Command = {
  name: 'lint',
  takes: '<documents…>',
  about: 'Tell what is wrong with documents before anything is run. Runs nothing.',
  options: [
    ...placeOptions,
    {flags: '--format <name>', about: '`text`, `json`, `sarif` or `github`; default `text`'},
    {flags: '--json', about: 'the stable form for programs, as `--format json`'}
  ],
  async perform(invocation, streams) {
    const format = await formatFor(invocation)
    const {problems, sources, plan} = await prepare(invocation, {
      isPerforming: false,
      isLinting: true
    })
    const documents = plan.documents.length
    streams.output.write(
      format({problems, sources, documents, hasColours: streams.output.hasColours})
    )
    return problems.some(({severity}) => severity === 'error')
      ? exitStatus.unusable
      : exitStatus.green
  }
}

const formats: Readonly<Record<string, () => Promise<LintFormat>>> = {
  text: async () => (await import('./lint/text.ts')).lintText,
  json: async () => (await import('./lint/json.ts')).lintJson,
  sarif: async () => (await import('./lint/sarif.ts')).lintSarif,
  github: async () => (await import('./lint/github.ts')).lintGithub
}

function formatFor(invocation: Invocation): Promise<LintFormat> {
  const said = single(invocation, 'format')
  const isJson = isGiven(invocation, 'json')
  if (isJson && said !== undefined && said !== 'json') {
    throw new UsageError(`\`--json\` and \`--format ${said}\` exclude each other`)
  }
  const name = isJson ? 'json' : (said ?? 'text')
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (load !== undefined) return load()
  const known = Object.keys(formats).map((known) => `\`${known}\``)
  throw new UsageError(`There is no format \`${name}\``, `there are ${known.join(', ')}`)
}
