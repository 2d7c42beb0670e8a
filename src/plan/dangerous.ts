import type {Plan, PlannedDocument, PlannedStep} from '../model/plan.ts'
import type {Problem} from '../model/problem.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'
import type {PlanContext} from './plan.ts'

/** What somebody must agree to before a step is typed; `undefined` where nothing is to be asked. */
export function questionBefore(
  step: Step,
  target: string | null,
  context: PlanContext
): string | undefined {
  const isThrowaway = target !== null && context.isThrowaway?.(target) === true
  const isFree = !context.isPerforming || context.allowsDanger === true || isThrowaway
  return isFree ? undefined : dangerOf(step)
}

/** Commands that do what cannot be undone: a plan only tells of them. */
export function dangerousProblems(path: string, steps: readonly PlannedStep[]): readonly Problem[] {
  return steps.flatMap(({step}) => {
    const danger = dangerOf(step)
    if (danger === undefined) return []
    return problem('dangerous', {
      path,
      position: step.position,
      message: `This ${danger}`,
      hint: 'where machines last, `run` asks before it is typed, and `verify` wants `--allow dangerous`'
    })
  })
}

/** The plan where nobody can be asked: steps that somebody must agree to stop it, whatever was said of the warning. */
export function stopAtDanger(plan: Plan): Plan {
  return {...plan, documents: plan.documents.map(stopDocument)}
}

function stopDocument(document: PlannedDocument): PlannedDocument {
  const {path} = document.runbook
  const asking = document.steps.filter(
    ({question, notRun}) => question !== undefined && notRun === null
  )
  if (asking.length === 0) return document
  const stops = asking.map(({step, question}) =>
    problem('dangerous', {
      path,
      position: step.position,
      message: `This ${question}`,
      hint: '`--allow dangerous` lets it run; it needs no leave where machines are thrown away',
      severity: 'error'
    })
  )
  const places = new Set(stops.map(({position}) => position))
  const others = document.problems.filter(
    ({code, position}) => code !== 'dangerous' || !places.has(position)
  )
  return {...document, problems: [...others, ...stops]}
}

function dangerOf(step: Step): string | undefined {
  return step.kind === 'command' ? step.danger : undefined
}
