/** What annotations say about a step: the keys of FORMAT 5 that this version performs. Absent = not said. */
export interface StepOptions {
  /** The name that `#id` gives: for the first step of its block. */
  readonly id?: string
  /** The exit status promised; `any` promises none. Default 0. */
  readonly exit?: number | 'any'
  /** Patience in milliseconds. */
  readonly timeout?: number
  /** Why the step is never run. */
  readonly skip?: string
  /** Done by hand. */
  readonly manual?: true
  readonly tags?: readonly string[]
}
