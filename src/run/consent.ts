import type {Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {skippedBy} from './by-hand.ts'
import type {RunRequest} from './request.ts'

/**
 * Ask the operator before a step is typed that wants it (`confirm`), or that the plan wants to be agreed to; why it is not
 * typed, if so. `verify` asks nobody: it types what the document wants confirmed, but never what cannot be undone.
 */
export async function askConsent(
  planned: PlannedStep,
  {description, operator}: RunRequest
): Promise<Verdict | undefined> {
  const {question, step} = planned
  const isRun = description.command === 'run'
  if (question === undefined && (step.options.confirm !== true || !isRun)) return undefined
  if (operator === undefined || !isRun) {
    const because = `it ${question ?? 'wants to be confirmed'}, and nobody is there`
    return {kind: 'not-run', reason: 'manual', because}
  }
  const reply = await operator.confirm(planned)
  return reply === 'type' ? undefined : skippedBy(reply)
}
