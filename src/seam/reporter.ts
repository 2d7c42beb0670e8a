import type {RunEvent} from '../model/event.ts'

/** Where a reporter writes. */
export interface ReportSink {
  write(text: string): void
  /** Whether a person looks at it: lines may be rewritten. */
  readonly isTerminal: boolean
  /** Whether colours are wanted (NO_COLOR, FORCE_COLOR and `isTerminal` already weighed). */
  readonly hasColours: boolean
  /** Width in columns. */
  readonly columns: number
}

/** Follows one run. */
export interface Report {
  on(event: RunEvent): void
  /** Whether it shows red steps in the colours in which they were printed: `styled` of their outcomes. Asked once, at the beginning. */
  readonly wantsStyles?: boolean
}

/** Tells somebody what happens in a run. */
export interface Reporter {
  readonly name: string
  /** Begin a report; it may write at once, at the end, or both. */
  start(sink: ReportSink): Report
}
