import type {AnswerOption, KeyOption} from './input.ts'

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
  /** What to say to which question. */
  readonly answers?: readonly AnswerOption[]
  /** What is done at the keyboard of a full-screen program. */
  readonly keys?: readonly KeyOption[]
  /** The output holds secrets: compared, but kept out of reports. */
  readonly sensitive?: true
}
