import type {Position} from './position.ts'

/** `error` stops `run` and `verify` and makes every command end with exit status 2. */
export type Severity = 'error' | 'warning'

/**
 * Something wrong in, or undecided about, a document: returned and collected, never thrown.
 * `code` is public API and documented in docs/problems.md.
 */
export interface Problem {
  readonly severity: Severity
  readonly code: string
  /** The document, or what the user typed where there is none. */
  readonly path: string
  /** `null` where the problem is not at a place in a text: a file that is missing. */
  readonly position: Position | null
  readonly message: string
  readonly hint: string | null
}
