import type {Outcome} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {notSeen} from './judge.ts'
import type {RunRequest} from './request.ts'

/** Ask the operator before a step is typed that the plan wants to be agreed to; the outcome where nobody agrees. */
export async function askFirst(
  planned: PlannedStep,
  {operator}: RunRequest
): Promise<Outcome | undefined> {
  if (planned.question === undefined) return undefined
  const started = performance.now()
  const reply = await operator?.agree(planned, planned.question)
  if (reply === 'go') return undefined
  const because =
    reply === 'stop'
      ? 'the operator stopped the run'
      : reply === 'skip'
        ? 'the operator skipped it'
        : `it ${planned.question}, and nobody is there to agree`
  return notSeen(
    planned,
    {kind: 'not-run', reason: 'skipped', because},
    performance.now() - started
  )
}
