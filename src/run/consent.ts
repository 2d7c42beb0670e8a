import type {Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {RunRequest} from './request.ts'

/** Ask the operator before a step is typed that wants it (`confirm`); why it is not typed, if so. `verify` asks nobody. */
export async function askConsent(
  planned: PlannedStep,
  {description, operator}: RunRequest
): Promise<Verdict | undefined> {
  if (planned.step.options.confirm !== true || description.command !== 'run') return undefined
  if (operator === undefined) {
    const because = 'it wants to be confirmed, and nobody is there'
    return {kind: 'not-run', reason: 'manual', because}
  }
  const reply = await operator.confirm(planned)
  if (reply === 'type') return undefined
  const because = reply === 'stop' ? 'the operator stopped the run' : 'the operator skipped it'
  return {kind: 'not-run', reason: 'skipped', because}
}
