import type {PlannedStep} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'
import type {PlanContext} from './plan.ts'

/** What an operator must agree to before a step is typed; `undefined` where nothing is to be asked. */
export function questionBefore(
  step: Step,
  target: string | null,
  context: PlanContext
): string | undefined {
  const danger = dangerOf(step)
  const isAsked = context.isPerforming && context.isAttended === true
  return isAsked && !isAllowed(target, context) ? danger : undefined
}

/** Commands that do what cannot be undone. Where a machine lasts, nobody has allowed it and nobody can be asked, they stop the run. */
export function dangerousProblems(
  path: string,
  steps: readonly PlannedStep[],
  context: PlanContext
): readonly Problem[] {
  return steps.flatMap(({step, target, notRun}) => {
    const danger = dangerOf(step)
    if (danger === undefined) return []
    const stops =
      context.isPerforming &&
      notRun === null &&
      context.isAttended !== true &&
      !isAllowed(target, context)
    return problem('dangerous', {
      path,
      position: step.position,
      message: `This ${danger}`,
      hint: stops
        ? '`--allow dangerous` lets it run; it needs no leave where machines are thrown away'
        : 'where machines last, `run` asks before it is typed, and `verify` wants `--allow dangerous`',
      ...(stops ? {severity: 'error'} : {})
    })
  })
}

function dangerOf(step: Step): string | undefined {
  return step.kind === 'command' ? step.danger : undefined
}

function isAllowed(target: string | null, context: PlanContext): boolean {
  return (
    context.allowsDanger === true || (target !== null && context.isThrowaway?.(target) === true)
  )
}
