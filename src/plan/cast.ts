import type {Environment} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import {type Role, roleName} from '../model/role.ts'
import type {Runbook} from '../model/runbook.ts'
import type {Step} from '../model/step.ts'

/** A document whose roles are those of the environment, and how it writes those that are played under another name. */
export interface Cast {
  readonly runbook: Runbook
  /** By the name of the role that is played. */
  readonly written: ReadonlyMap<string, readonly Role[]>
}

/**
 * Give the roles of a document to those who play them here: aliases of a host become that host, and a role that the
 * environment maps becomes the user of the machine.
 *
 *     aliases: {new-sever: new-server}     root@new-sever     → root@new-server
 *     roles: {ftsender: deployer}          ftsender@new-sever → deployer@new-server
 */
export function castRoles(runbook: Runbook, environment: Environment): Cast {
  const {aliases = {}, roles = {}} = environment
  const written = new Map<string, Role[]>()
  const problems = runbook.problems.filter((problem) => !isSettled(problem, runbook, environment))
  if (Object.keys(aliases).length + Object.keys(roles).length === 0) {
    return {runbook: {...runbook, problems}, written}
  }
  const cast = new Map<string, Role>()
  const steps = runbook.steps.map((step): Step => {
    const name = roleName(step.role)
    const role = cast.get(name) ?? play(step.role, aliases, roles)
    if (!cast.has(name) && roleName(role) !== name) {
      written.set(roleName(role), [...(written.get(roleName(role)) ?? []), step.role])
    }
    cast.set(name, role)
    return roleName(role) === name ? step : {...step, role}
  })
  return {runbook: {...runbook, steps, problems}, written}
}

type Names = Readonly<Record<string, string>>

function play({user, host}: Role, aliases: Names, roles: Names): Role {
  const meant = host === null ? null : (own(aliases, host) ?? host)
  const mapped =
    own(roles, roleName({user, host: meant})) ??
    own(roles, roleName({user, host})) ??
    own(roles, roleName({user, host: null}))
  return {user: mapped ?? user, host: meant}
}

/** A document may name a host `constructor`. */
function own(names: Names, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined
}

/** Whether somebody has said what a host means that looks like a slip. */
function isSettled(
  {code, position}: Problem,
  {steps}: Runbook,
  {aliases = {}, targets}: Environment
): boolean {
  if (code !== 'role-typo' || position === null) return false
  const {offset} = position.start
  const slip = steps.find(({rolePosition}) => rolePosition?.start.offset === offset)?.role.host
  if (slip === undefined || slip === null) return false
  return own(aliases, slip) !== undefined || own(targets, slip) !== undefined
}
