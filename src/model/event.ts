import type {Outcome} from './outcome.ts'
import type {Plan, PlannedDocument, PlannedStep} from './plan.ts'

/** What happens in a run, in order: the one stream that reporters, the journal and the renderer live on. */
export type RunEvent =
  | {readonly kind: 'run-started'; readonly run: RunDescription; readonly plan: Plan}
  | {readonly kind: 'machine-opened'; readonly host: string | null; readonly description: string}
  | {readonly kind: 'document-started'; readonly document: PlannedDocument}
  | {
      readonly kind: 'step-started'
      readonly document: PlannedDocument
      readonly planned: PlannedStep
    }
  /** The step has been silent or running beyond its patience, and nothing was killed. */
  | {readonly kind: 'step-waiting'; readonly planned: PlannedStep; readonly because: string}
  /** A background step is up, or has ended on its own; `step-finished` follows when it is over. */
  | {
      readonly kind: 'service-told'
      readonly document: PlannedDocument
      readonly planned: PlannedStep
      readonly because: string
    }
  | {readonly kind: 'step-finished'; readonly document: PlannedDocument; readonly outcome: Outcome}
  | {
      readonly kind: 'document-finished'
      readonly document: PlannedDocument
      readonly outcomes: readonly Outcome[]
    }
  | {readonly kind: 'run-finished'; readonly durationMs: number; readonly interrupted: boolean}

/** What a run is: one performance of a plan. */
export interface RunDescription {
  readonly id: string
  readonly command: 'run' | 'verify'
  readonly started: Date
}
