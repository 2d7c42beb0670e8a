import {hostname} from 'node:os'
import type {Environment} from '../model/plan.ts'
import type {Config, EnvironmentConfig, SshTarget} from './config.ts'

/** The environments that need no configuration. */
const builtIn = ['local', 'sandbox'] as const

/** Every name that `--on` takes with this configuration. */
export function environmentNames(config: Config): readonly string[] {
  return [...new Set([...builtIn, ...Object.keys(config.environments ?? {})])]
}

/**
 * The environment of a name with what the configuration binds in it; `undefined` when there is none of that name.
 * In `sandbox` every host is a machine of its own; elsewhere only hosts that are named are bound.
 */
export function resolveEnvironment(
  name: string,
  config: Config,
  options: {readonly inPlace: boolean}
): Environment | undefined {
  if (!environmentNames(config).includes(name)) return undefined
  const configured = bindings(config.environments?.[name]?.targets ?? {})
  const local = config.environments?.[name]?.terminal === 'pipe' ? 'local:pipe' : 'local'
  const inherent = name === 'sandbox' ? {'*': 'sandbox'} : {localhost: local, [hostname()]: local}
  const target = name === 'sandbox' ? 'sandbox' : local
  return {name, target, targets: {...inherent, ...configured}, inPlace: options.inPlace}
}

function bindings(
  targets: NonNullable<EnvironmentConfig['targets']>
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(targets).map(([host, target]) => [
      host,
      typeof target === 'string' ? target : addressOf(target)
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
