import type {RunDescription, RunEvent} from '../model/event.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Plan, PlannedDocument} from '../model/plan.ts'

/** What became of one document. */
export interface DocumentRecord {
  readonly document: PlannedDocument
  /** In the order of the document; where the run broke off, in the order in which the steps ended. */
  readonly outcomes: readonly Outcome[]
}

/** What became of a run: the same shape whether it came to its end or was interrupted. */
export interface RunRecord {
  readonly run: RunDescription
  readonly plan: Plan
  /** Every document of the plan, in its order, also one that was never reached. */
  readonly documents: readonly DocumentRecord[]
  readonly durationMs: number
  readonly interrupted: boolean
}

/** Gathers the events of a run, for reports that are written at its end. */
export class RunRecorder {
  #started: Extract<RunEvent, {kind: 'run-started'}> | undefined
  readonly #outcomes = new Map<PlannedDocument, Outcome[]>()

  /** Take in an event; the last one of the run returns the record. */
  on(event: RunEvent): RunRecord | undefined {
    switch (event.kind) {
      case 'run-started':
        this.#started = event
        for (const document of event.plan.documents) this.#outcomes.set(document, [])
        return undefined
      case 'step-finished':
        this.#outcomes.get(event.document)?.push(event.outcome)
        return undefined
      case 'document-finished':
        this.#outcomes.set(event.document, [...event.outcomes])
        return undefined
      case 'run-finished': {
        if (!this.#started) throw new TypeError('expected a run to start before it finishes')
        const {run, plan} = this.#started
        const {durationMs, interrupted} = event
        const documents = [...this.#outcomes].map(([document, outcomes]) => ({document, outcomes}))
        return {run, plan, documents, durationMs, interrupted}
      }
      case 'machine-opened':
      case 'document-started':
      case 'step-started':
      case 'step-waiting':
      case 'service-told':
        return undefined
    }
  }
}
