import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {findConfig} from '../config/find.ts'
import {planDocuments, readDocuments} from '../engine.ts'
import {counted} from '../report/words.ts'
import {builtInPlugins} from './built-in.ts'
import {type Command, single, UsageError} from './command.ts'
import {exitStatus} from './exit.ts'
import {type DocumentNeeds, needsOf} from './init/needs.ts'
import {writeConfig} from './init/write.ts'
import {showProblems} from './problems.ts'
import {understandAllWith} from './understanding/understand-all.ts'

const fileName = 'as-written.yaml'

/** `as-written init`: a first configuration, from what the documents need. Overwrites nothing. */
export const init: Command = {
  name: 'init',
  takes: '[documents…]',
  about:
    'Write a first as-written.yaml from what the documents need; without any, all of this folder.',
  options: [
    {
      flags: '--on <environment>',
      about: 'the environment that the hosts of the documents are bound in; default `staging`'
    }
  ],
  async perform(invocation, streams) {
    const folder = process.cwd()
    const name = single(invocation, 'on') ?? 'staging'
    const above = await findConfig(folder, false)
    const [there] = above?.directory === folder ? [above.file, ...above.code].filter(Boolean) : []
    if (there !== undefined) throw refuse(there)
    const named = invocation.named.length === 0 ? ['.'] : invocation.named
    const understand = understandAllWith(builtInPlugins, {isCached: true})
    const read = await readDocuments(named, builtInPlugins, understand)
    await showProblems(read.problems, read.sources, streams)
    // Nothing is bound: what is to be asked for is what the documents say.
    const environment = {name, target: null, targets: {}, inPlace: false}
    const options = {isPerforming: false, isStrict: false, secrets: []}
    const needs = needsOf(planDocuments(read.runbooks, environment, builtInPlugins, options))
    try {
      await writeFile(join(folder, fileName), writeConfig(needs, name), {flag: 'wx'})
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw refuse(fileName)
      throw error
    }
    const shadowed =
      above === undefined ? '' : `, and hides the configuration in ${above.directory}`
    streams.output.write(
      [
        `${fileName} is written for ${counted(read.runbooks.length, 'document')}${shadowed}.`,
        ...next(needs, name, named),
        ''
      ].join('\n')
    )
    return exitStatus.green
  }
}

function refuse(path: string): UsageError {
  return new UsageError(
    `There is a configuration already: \`${path}\``,
    '`as-written init` overwrites nothing; docs/config.md lists the keys that it can hold'
  )
}

/** What to do next, in the order in which it is to be done. */
function next(
  {hosts, secrets}: DocumentNeeds,
  environment: string,
  named: readonly string[]
): readonly string[] {
  const slips = hosts.filter(({slipOf}) => slipOf !== undefined).map(({host}) => `\`${host}\``)
  const bound = hosts.filter(({slipOf}) => slipOf === undefined).map(({host}) => `\`${host}\``)
  const isBinding = bound.length > 0 && environment !== 'sandbox'
  const on = isBinding || slips.length > 0 ? ` --on ${environment}` : ''
  const steps = [
    ...(slips.length > 0 ? [`mend the documents where ${listed(slips)} is a slip`] : []),
    ...(isBinding ? [`check what ${listed(bound)} ${are(bound)} in \`${environment}\``] : []),
    ...(secrets.length > 0
      ? [`say where ${listed(secrets.map((name) => `\`${name}\``))} ${comes(secrets)} from`]
      : []),
    `\`as-written plan ${named.join(' ')}${on}\` shows what would run`
  ]
  return steps.map((text, index) => `${index + 1}. ${text}`)
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function are(names: readonly unknown[]): string {
  return names.length === 1 ? 'is' : 'are'
}

function comes(names: readonly unknown[]): string {
  return names.length === 1 ? 'comes' : 'come'
}
