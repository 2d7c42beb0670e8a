/** What the tests of one file did. */
export interface FileResult {
  /** Path below `test`. */
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly durationMs: number
  /** What there is to read where something failed. */
  readonly text: string
}

/** A file that failed as a whole counts as one failed test. */
export function fileFailure(name: string, text: string, durationMs = 0): FileResult {
  return {name, passed: 0, failed: 1, skipped: 0, durationMs, text}
}
