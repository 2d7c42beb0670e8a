import type {Outcome, Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {notSeen} from './judge.ts'
import type {RunRequest} from './request.ts'

/** Whether a step that the engine leaves alone is done by a person who is there: DESIGN, `run`. */
export function isDoneByHand({notRun}: PlannedStep, {operator}: RunRequest): boolean {
  return operator !== undefined && notRun?.reason === 'manual'
}

/** Let the operator do what the document leaves to a person. Nobody checks it, so it is never `as-written`. */
export async function performByHand(
  planned: PlannedStep,
  {operator}: RunRequest
): Promise<Outcome> {
  const started = performance.now()
  const reply = await operator?.perform(planned)
  const spent = performance.now() - started
  if (reply === 'done') {
    const because = 'done by hand, as the operator says'
    return notSeen(planned, {kind: 'not-run', reason: 'manual', because}, spent)
  }
  return notSeen(planned, skippedBy(reply), spent)
}

/** What becomes of a step that the operator does not want to be done. */
export function skippedBy(reply: 'skip' | 'stop' | undefined): Verdict {
  const because = reply === 'stop' ? 'the operator stopped the run' : 'the operator skipped it'
  return {kind: 'not-run', reason: 'skipped', because}
}
