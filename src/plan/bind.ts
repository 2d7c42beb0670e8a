import type {Environment} from '../model/plan.ts'
import type {Role} from '../model/role.ts'

/** The target that plays a role in an environment; `null` when its host is bound to none. */
export function bindRole(role: Role, environment: Environment): string | null {
  if (role.host === null) return environment.target
  return environment.targets[role.host] ?? environment.targets['*'] ?? null
}
