import type {PlannedStep} from './plan.ts'

/** One line of the comparison of what was promised with what was printed. Lines are those of the document. */
export type DiffRow =
  | {readonly kind: 'same'; readonly line: number; readonly text: string}
  /** What an open promise such as `...` took. */
  | {
      readonly kind: 'elided'
      readonly line: number
      readonly source: string
      readonly count: number
    }
  | {readonly kind: 'missing'; readonly line: number; readonly text: string}
  | {readonly kind: 'unexpected'; readonly text: string}

export type Diff = readonly DiffRow[]

export type NotRunReason = 'blocked' | 'manual' | 'skipped' | 'not-chosen' | 'not-selected'

/** What happened to a step (DESIGN, Verdicts). `because` is a sentence for the author of the document. */
export type Verdict =
  | {
      readonly kind: 'as-written'
      readonly promised: 'exit only' | 'output'
      /** Volatile classes that were forgiven, and how often. */
      readonly forgiven: Readonly<Record<string, number>>
    }
  | {readonly kind: 'differs'; readonly because: string; readonly diff: Diff}
  | {
      readonly kind: 'failed' | 'timed-out' | 'asks'
      readonly because: string
      readonly diff: Diff | null
    }
  | {
      readonly kind: 'infrastructure'
      readonly because: string
      /** What could not be had, where that is not the machine. */
      readonly lacks?: 'role' | 'secret'
    }
  | {readonly kind: 'undecided' | 'unknown'; readonly because: string}
  | {readonly kind: 'not-run'; readonly reason: NotRunReason; readonly because: string}

export type VerdictKind = Verdict['kind']

/** What a service that runs beside a step has printed until now: its last lines. */
export interface ServiceOutput {
  readonly planned: PlannedStep
  readonly output: readonly string[]
}

/** What a step did: the same shape for success and failure. */
export interface Outcome {
  readonly planned: PlannedStep
  readonly verdict: Verdict
  /** `null` where no exit status was seen. */
  readonly exit: number | null
  readonly durationMs: number
  /** Output as a person would have read it, line by line; without a last line feed. */
  readonly output: readonly string[]
  /** Of a red step, where a reporter wants them: the lines of `output` with their colours and other looks (SGR, ECMA-48). Each begins and ends without any. */
  readonly styled?: readonly string[]
  /** What stood on the screen of a full-screen program that was ended, line by line. */
  readonly screen?: readonly string[]
  /** How often it was tried, where that is more than once; the last time counts. */
  readonly attempts?: number
  /** With a red step: the services that ran beside it. */
  readonly services?: readonly ServiceOutput[]
}
