import type {Expectation} from '../model/expectation.ts'
import type {Environment, PlannedDocument, PlannedRole, PlannedStep} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import {type Role, roleName} from '../model/role.ts'
import type {Runbook} from '../model/runbook.ts'
import type {PromisedOutput, Step} from '../model/step.ts'
import {bindRole} from './bind.ts'
import {type RoleChecks, roleProblems} from './role-problems.ts'

/** What planning needs from outside: how promises are understood, and what targets can do. */
export interface PlanContext extends RoleChecks {
  readonly environment: Environment
  claim(
    promise: PromisedOutput,
    path: string
  ): {readonly expectations: readonly Expectation[]; readonly problems: readonly Problem[]}
}

/** Decide for every step of a runbook whether it runs in the environment, where, and why not. */
export function planRunbook(runbook: Runbook, context: PlanContext): PlannedDocument {
  const problems: Problem[] = [...runbook.problems]
  const roles = new Map<string, {role: Role; target: string | null; steps: Step[]}>()
  const steps = runbook.steps.map((step): PlannedStep => {
    const target = bindRole(step.role, context.environment)
    const name = roleName(step.role)
    const known = roles.get(name)
    if (known) known.steps.push(step)
    else roles.set(name, {role: step.role, target, steps: [step]})
    let expectations: readonly Expectation[] | null = null
    if (step.promise !== null) {
      const claimed = context.claim(step.promise, runbook.path)
      expectations = claimed.expectations
      problems.push(...claimed.problems)
    }
    return {step, target, expectations, notRun: whyNotRun(step, target, context)}
  })
  problems.push(...roleProblems(runbook.path, roles.values(), context))
  const plannedRoles = Array.from(
    roles.values(),
    ({role, target, steps: played}): PlannedRole => ({role, target, steps: played.length})
  )
  return {runbook, roles: plannedRoles, steps, problems: problems.toSorted(byPosition)}
}

function whyNotRun(step: Step, target: string | null, context: PlanContext): PlannedStep['notRun'] {
  if (step.options.skip !== undefined) return {reason: 'skipped', because: step.options.skip}
  if (step.kind === 'manual') return {reason: 'manual', because: 'a person does this by hand'}
  if (target === null)
    return {reason: 'blocked', because: `no target is configured for host \`${step.role.host}\``}
  const refusal = context.refuse(target, step.role)
  return refusal === undefined ? null : {reason: 'blocked', because: refusal}
}

function byPosition(a: Problem, b: Problem): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
