import {hostname} from 'node:os'
import type {Environment} from '../model/plan.ts'
import {followAliases} from './aliases.ts'
import type {Aliases, Config, EnvironmentConfig, SshTarget} from './config.ts'

/** The environments that need no configuration. */
const builtIn: readonly string[] = ['local', 'sandbox']

/** Every name that `--on` takes with this configuration. */
export function environmentNames(config: Config): readonly string[] {
  return [...new Set([...builtIn, ...Object.keys(config.environments ?? {})])]
}

/**
 * The environment of a name with what the configuration binds in it; `undefined` when there is none of that name.
 * In `sandbox` every host is a machine of its own; elsewhere only hosts that are named are bound. Steps without a host
 * run in the environment that is named after a target; in one of the user's own only where it says what `*` is.
 */
export function resolveEnvironment(
  name: string,
  config: Config,
  options: {readonly inPlace: boolean}
): Environment | undefined {
  if (!environmentNames(config).includes(name)) return undefined
  const {targets = {}, terminal = 'pty', roles, aliases} = config.environments?.[name] ?? {}
  const local = terminal === 'pipe' ? 'local:pipe' : 'local'
  const configured = bindings(targets, local)
  const inherent = name === 'sandbox' ? {'*': 'sandbox'} : {localhost: local, [hostname()]: local}
  const own = name === 'sandbox' ? 'sandbox' : local
  const target = builtIn.includes(name) ? own : (configured['*'] ?? null)
  return {
    name,
    target,
    targets: {...inherent, ...configured},
    aliases: hostsMeant({...config.aliases, ...aliases}),
    roles: roles ?? {},
    inPlace: options.inPlace
  }
}

/** Every alias with the host that it means in the end. */
function hostsMeant(aliases: Aliases): Aliases {
  return Object.fromEntries(
    Object.keys(aliases).map((name) => [name, followAliases(name, aliases) ?? name])
  )
}

function bindings(
  targets: NonNullable<EnvironmentConfig['targets']>,
  local: string
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(targets).map(([host, target]) => [
      host,
      typeof target === 'string' ? (target === 'local' ? local : target) : addressOf(target)
    ])
  )
}

/** `ssh://deployer@new-server:22?become=sudo`: the object form says the same with names. */
function addressOf({host, user, port, identity, become}: SshTarget): string {
  const name = host.includes(':') ? `[${host}]` : host
  const authority = `${user === undefined ? '' : `${encodeURIComponent(user)}@`}${name}`
  const more = new URLSearchParams({
    ...(identity === undefined ? {} : {identity}),
    ...(become === undefined ? {} : {become})
  }).toString()
  return `ssh://${authority}${port === undefined ? '' : `:${port}`}${more && `?${more}`}`
}
