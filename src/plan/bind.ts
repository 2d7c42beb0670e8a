import type {Environment} from '../model/plan.ts'
import type {Role} from '../model/role.ts'

/** The target that plays a role in an environment; `null` when its host is bound to none. */
export function bindRole({host}: Role, {target, targets}: Environment): string | null {
  if (host === null) return target
  // A document may name a host `constructor`.
  return (Object.hasOwn(targets, host) ? targets[host] : targets['*']) ?? null
}
