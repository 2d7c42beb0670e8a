import type {AnswerOption} from '../model/input.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {RunRequest} from './request.ts'

/** Which answers were given in a run, to any step of their block. */
const usedIn = new WeakMap<RunRequest, Set<AnswerOption>>()

/**
 * The answers that no step of a block asked for, told by the last of its steps: the answers stand for the whole
 * block, and each of its steps may ask for others. `left` is what this step did not ask for.
 */
export function unusedAnswers(
  planned: PlannedStep,
  left: ReadonlySet<AnswerOption>,
  request: RunRequest
): readonly AnswerOption[] {
  const {answers = []} = planned.step.options
  const used = usedIn.get(request) ?? new Set()
  usedIn.set(request, used)
  for (const answer of answers) if (!left.has(answer)) used.add(answer)
  const steps = request.plan.documents.flatMap((document) => document.steps)
  const last = steps.findLast(
    ({step, notRun}) => step.options.answers === answers && notRun === null
  )
  // A step that is in no plan, or done by hand, tells for itself.
  const isLast = last === undefined || last === planned
  return isLast ? answers.filter((answer) => !used.has(answer)) : []
}
