import {hostname} from 'node:os'
import type {Environment} from '../model/plan.ts'
import type {Config} from './config.ts'

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
  const configured = config.environments?.[name]?.targets ?? {}
  const inherent =
    name === 'sandbox' ? {'*': 'sandbox'} : {localhost: 'local', [hostname()]: 'local'}
  const target = builtIn.includes(name) ? name : (configured['*'] ?? null)
  return {name, target, targets: {...inherent, ...configured}, inPlace: options.inPlace}
}
