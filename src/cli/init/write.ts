import {printable} from '../../problem/printable.ts'
import {counted} from '../../report/words.ts'
import type {DocumentNeeds, NeededHost} from './needs.ts'

/** The text of a first `as-written.yaml` for an environment, with what there is to decide. */
export function writeConfig(needs: DocumentNeeds, environment: string): string {
  const {hosts, homeless, secrets} = needs
  const slips = hosts.filter(({slipOf}) => slipOf !== undefined)
  const bound = hosts.filter(({slipOf}) => slipOf === undefined)
  const isThrowaway = environment === 'sandbox'
  return [
    '# yaml-language-server: $schema=./node_modules/as-written/dist/as-written.schema.json',
    '# What the documents of this folder need to be run. Every key is optional.',
    '',
    '# Where steps run unless `--on` says otherwise.',
    `# on: ${environment}`,
    '',
    '# Patience per step under `verify`.',
    '# timeout: 10m',
    ...(slips.length === 0 ? [] : ['', ...aliasLines(slips)]),
    ...(isThrowaway || bound.length === 0
      ? []
      : ['', ...targetLines(bound, homeless, environment)]),
    ...(secrets.length === 0 ? [] : ['', ...secretLines(secrets)]),
    ''
  ].join('\n')
}

function aliasLines(slips: readonly NeededHost[]): readonly string[] {
  return [
    '# Hosts that have more than one name. These look like slips: better mend the documents.',
    'aliases:',
    ...slips.map(({host, slipOf}) => `  ${key(host)}: ${key(slipOf ?? host)}`)
  ]
}

function targetLines(
  hosts: readonly NeededHost[],
  homeless: number,
  environment: string
): readonly string[] {
  return [
    '# What the hosts of the documents are here. CHECK every line before the first `run`.',
    'environments:',
    `  ${key(environment)}:`,
    '    targets:',
    ...hosts.flatMap((needed) => [
      `      # ${usersOf(needed)}: ${counted(needed.steps, 'step')} in ${needed.paths.map((path) => printable(path)).join(', ')}`,
      `      ${key(needed.host)}: ${environment === 'local' ? 'local' : targetOf(needed)}`
    ]),
    ...(homeless === 0 || environment === 'local'
      ? []
      : [
          `      # ${counted(homeless, 'step')} ${homeless === 1 ? 'says' : 'say'} no host; this is also every host that is not named.`,
          "      '*': local"
        ])
  ]
}

/** Reached under its own name, as whoever types there; several users take somebody who may become them. */
function targetOf({host, users}: NeededHost): string {
  const [user, other] = users.filter((each) => each !== null)
  const name = `host: ${key(host)}`
  if (other === undefined) {
    return user === undefined
      ? `{target: ssh, ${name}}`
      : `{target: ssh, ${name}, user: ${key(user)}}`
  }
  return users.includes('root')
    ? `{target: ssh, ${name}, user: root, become: su}`
    : `{target: ssh, ${name}, become: sudo}`
}

function usersOf({users}: NeededHost): string {
  return users.map((user) => user ?? 'whoever logs in').join(', ')
}

function secretLines(secrets: readonly string[]): readonly string[] {
  return [
    '# Where the secrets come from that the documents name: `env`, `file` or `command`.',
    'secrets:',
    ...secrets.map((name) => `  ${name}: {env: ${name}}`)
  ]
}

/** A text as YAML takes it for one, also where it looks like a number, a word of YAML or an address. */
function key(text: string): string {
  const isPlain =
    /^[A-Za-z_][\w.-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`
}
