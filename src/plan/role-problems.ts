import type {Problem} from '../model/problem.ts'
import type {Role} from '../model/role.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'

/** What can be asked about roles before anything is opened. */
export interface RoleChecks {
  /** Whether the plan is about to be performed: what a plan may leave open then stops. */
  readonly isPerforming: boolean
  /** Why a target cannot play a role; `undefined` when it can, or when nobody can say yet. */
  refuse(target: string, role: Role): string | undefined
}

/** What is wrong with a role in this environment, told once, at the first step that would run as it. */
export function roleProblems(
  path: string,
  role: Role,
  target: string | null,
  steps: readonly Step[],
  checks: RoleChecks
): readonly Problem[] {
  const first = steps.find((step) => step.kind === 'command' && step.options.skip === undefined)
  if (!first) return []
  const at = {
    path,
    position: first.rolePosition ?? first.position,
    severity: checks.isPerforming ? 'error' : 'warning'
  } as const
  if (target === null) {
    return [
      problem('unbound-host', {
        ...at,
        message: `No target is configured for host \`${role.host}\``,
        hint: `say what \`${role.host}\` is here: add it under \`targets\` of the environment in as-written.yaml`
      })
    ]
  }
  const refusal = checks.refuse(target, role)
  if (refusal === undefined) return []
  const howMany = steps.length === 1 ? '1 step is' : `${steps.length} steps are`
  return [
    problem('foreign-role', {
      ...at,
      message: `${howMany} typed by \`${role.user}\`, and ${refusal}`,
      hint: `run As Written as \`${role.user}\`, or choose an environment that has this user`
    })
  ]
}
