/** A promised line as a matcher understands it. */
export interface Expectation {
  /** The line as the document shows it. */
  readonly source: string
  /** Line of the document. */
  readonly line: number
  /** How many lines of output it may stand for: `any` is zero or more. */
  readonly repeat: 'once' | 'optional' | 'any'
  readonly accepts: (actual: string) => boolean
}
