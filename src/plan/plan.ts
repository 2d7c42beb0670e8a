import type {Expectation} from '../model/expectation.ts'
import type {
  Environment,
  PlannedChoice,
  PlannedDocument,
  PlannedRole,
  PlannedStep
} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import {type Role, roleName} from '../model/role.ts'
import type {Runbook} from '../model/runbook.ts'
import type {PromisedOutput, Step} from '../model/step.ts'
import {bindRole} from './bind.ts'
import {castRoles} from './cast.ts'
import {choiceProblems, planChoices, type ToldChoices, whyNotChosen} from './choices/choices.ts'
import {dangerousProblems, questionBefore} from './dangerous.ts'
import {EnteredShells} from './entered-shells.ts'
import {foreseenProblems, handwork} from './foreseen.ts'
import {fileByHand, type InferredKind, whyNotEnrolled} from './inferred.ts'
import {circleProblem, orderSteps, resolveNeeds} from './needs.ts'
import {type PlayedRole, roleProblems} from './role-problems.ts'
import {secretProblems} from './secret-problems.ts'
import {unreachableSteps} from './unreachable.ts'
import {nothingTold, type ToldValues, valuesFor} from './variables/values.ts'
import {planVariables, unfilledIn, variableProblems} from './variables/variables.ts'

/** What planning needs from outside: how promises are understood, and what targets can do. */
export interface PlanContext {
  readonly environment: Environment
  /** Whether the plan is about to be performed: what a plan may leave open then stops. */
  readonly isPerforming: boolean
  /** Kinds of inferred steps that the user enrols on every machine (`--run-inferred`). */
  readonly runInferred?: ReadonlySet<InferredKind>
  /** Whether what happens on the machines of a target can do no lasting harm; absent = it can. */
  isThrowaway?(target: string): boolean
  /** Whether what cannot be undone may run on machines that last (`--allow dangerous`). */
  readonly allowsDanger?: boolean
  /** Names of the secrets that the configuration declares; absent = nobody asks for them. */
  readonly secrets?: readonly string[]
  /** Options that the user chooses; absent = none. */
  readonly chosen?: ToldChoices
  /** Values that the user and the environment give; absent = none. */
  readonly values?: ToldValues
  /** Why a target cannot play a role; `undefined` when it can, or when nobody can say yet. */
  refuse(target: string, role: Role): string | undefined
  claim(
    promise: PromisedOutput,
    path: string
  ): {readonly expectations: readonly Expectation[]; readonly problems: readonly Problem[]}
}

/** Decide for every step of a runbook whether it runs in the environment, where, and why not. */
export function planRunbook(unplayed: Runbook, context: PlanContext): PlannedDocument {
  const {runbook, written} = castRoles(unplayed, context.environment)
  const problems: Problem[] = [...runbook.problems]
  const roles = new Map<string, Played>()
  const choices = planChoices(runbook, context.chosen ?? new Map())
  const given = new Set(valuesFor(runbook, context.values ?? nothingTold).keys())
  const needed = resolveNeeds(runbook)
  problems.push(...needed.problems)
  const entered = new EnteredShells()
  const steps = runbook.steps.map((step): PlannedStep => {
    const name = roleName(step.role)
    const played = roles.get(name) ?? playRole(step.role, context)
    roles.set(name, played)
    played.count += 1
    let expectations: readonly Expectation[] | null = null
    if (step.promise !== null) {
      const claimed = context.claim(step.promise, runbook.path)
      expectations = claimed.expectations
      problems.push(...claimed.problems)
    }
    const {target} = played
    const obstacle = obstacleOf(played)
    const way = obstacle === undefined ? undefined : entered.wayTo(step.role, target)
    const blocked = way === undefined ? obstacle : undefined
    const notRun = whyNotRun(step, blocked, target, {...context, choices, given})
    // What is done another way needs nobody.
    if (way === undefined && notRun?.reason !== 'not-chosen') played.steps.push(step)
    const needs = needed.byStep.get(step) ?? []
    const question = notRun === null ? questionBefore(step, target, context) : undefined
    const [unfilled] = unfilledIn(step, given)
    const planned: PlannedStep = {
      step,
      target,
      expectations,
      notRun,
      needs,
      ...(way ? {way} : {}),
      ...(question === undefined ? {} : {question}),
      ...(unfilled === undefined ? {} : {unfilled})
    }
    return {...planned, ...entered.note(planned)}
  })
  const ordered = orderSteps(steps)
  if (ordered.kind === 'circle') problems.push(circleProblem(runbook.path, ordered.steps))
  problems.push(...roleProblems(runbook.path, roles.values(), context.isPerforming))
  problems.push(...foreseenProblems(runbook, steps))
  problems.push(...dangerousProblems(runbook.path, steps))
  problems.push(...unreachableSteps(runbook.path, steps))
  problems.push(...secretProblems(runbook, context.secrets ?? []))
  problems.push(...choiceProblems(runbook.path, choices))
  problems.push(...variableProblems(runbook, steps, given, context.isPerforming))
  const variables = planVariables(runbook, given)
  const plannedRoles = Array.from(roles.values(), ({role, target, count}): PlannedRole => {
    const names = written.get(roleName(role))
    return {role, ...(names ? {written: names} : {}), target, steps: count}
  })
  return {
    runbook,
    ...(choices.length > 0 ? {choices} : {}),
    ...(variables.length > 0 ? {variables} : {}),
    roles: plannedRoles,
    steps,
    order: ordered.kind === 'order' ? ordered.steps : steps,
    problems: problems.toSorted(byPosition)
  }
}

interface Played extends PlayedRole {
  /** Those that need a terminal that is opened for the role. */
  readonly steps: Step[]
  count: number
}

/** Ask once per role: a target may have to look a user up. */
function playRole(role: Role, context: PlanContext): Played {
  const target = bindRole(role, context.environment)
  const refusal = target === null ? undefined : context.refuse(target, role)
  return {role, target, refusal, steps: [], count: 0}
}

/** What is chosen and given in the document at hand. */
interface DocumentContext extends PlanContext {
  readonly choices: readonly PlannedChoice[]
  readonly given: ReadonlySet<string>
}

/** Why no terminal can be opened for a role. */
function obstacleOf({role: {host}, target, refusal}: PlayedRole): string | undefined {
  if (target !== null) return refusal
  return `no target is configured for ${host === null ? 'steps without a host' : `host \`${host}\``}`
}

function whyNotRun(
  step: Step,
  obstacle: string | undefined,
  target: string | null,
  context: DocumentContext
): PlannedStep['notRun'] {
  const isThrowaway = target !== null && context.isThrowaway?.(target) === true
  const otherWay = whyNotChosen(step, context.choices, isThrowaway)
  if (otherWay !== undefined) return {reason: 'not-chosen', because: otherWay}
  if (step.options.skip !== undefined) return {reason: 'skipped', because: step.options.skip}
  if (step.kind === 'manual')
    return {reason: 'manual', because: step.because ?? 'a person does this by hand'}
  if (step.kind === 'file') return {reason: 'manual', because: fileByHand(step)}
  if (obstacle !== undefined) return {reason: 'blocked', because: obstacle}
  const program = handwork(step)
  if (program !== undefined)
    return {reason: 'manual', because: `\`${program}\` wants a person at the keyboard`}
  const [unfilled] = unfilledIn(step, context.given)
  // There it can do no harm, and ends undecided at worst.
  if (unfilled !== undefined && !isThrowaway)
    return {reason: 'manual', because: `\`${unfilled}\` is for you to replace`}
  const because = target === null ? undefined : whyNotEnrolled(step, target, context)
  return because === undefined ? null : {reason: 'not-selected', because}
}

function byPosition(a: Problem, b: Problem): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
