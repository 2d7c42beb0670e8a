import type {Outcome} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'

/** Whether what a step needs has come off. Services that are up have no outcome yet, and count. */
export class Prerequisites {
  readonly #failed = new Map<string, Outcome>()

  /** Why a step is not run: `it needs line 12, which failed`. */
  reason({needs}: PlannedStep): string | undefined {
    const failed = needs.flatMap((id) => this.#failed.get(id) ?? [])[0]
    if (failed === undefined) return undefined
    const {planned, verdict} = failed
    const what = verdict.kind === 'not-run' ? 'was not run' : 'did not come off'
    return `it needs line ${planned.step.position.start.line}, which ${what}`
  }

  note(outcome: Outcome): void {
    if (!hasComeOff(outcome)) this.#failed.set(outcome.planned.step.id, outcome)
  }
}

/** A step whose output differs was performed; one that its guard left out has nothing to do any more. */
function hasComeOff({planned, verdict}: Outcome): boolean {
  if (verdict.kind === 'as-written' || verdict.kind === 'differs') return true
  return verdict.kind === 'not-run' && verdict.reason === 'skipped' && planned.notRun === null
}
