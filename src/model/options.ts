import type {Capture, Condition, Readiness} from './condition.ts'
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
  /** An operator is asked before it is typed. */
  readonly confirm?: true
  readonly tags?: readonly string[]
  /** How often it is tried again. */
  readonly retry?: number
  /** Milliseconds between two tries. */
  readonly every?: number
  /** It is tried until this holds behind it. */
  readonly until?: Condition
  /** It runs on while later steps run. */
  readonly background?: true
  readonly ready?: Readiness
  readonly captures?: readonly Capture[]
  /** Guards: a command that must succeed, one that must not, a path that must not exist, one that must. */
  readonly onlyif?: string
  readonly unless?: string
  readonly creates?: string
  readonly removes?: string
  /** It runs at the end, whatever happened. */
  readonly cleanup?: true
  /** Names of steps that come before it. */
  readonly needs?: readonly string[]
  /** A block in a language that is not a shell's runs. */
  readonly run?: true
  /** What to say to which question. */
  readonly answers?: readonly AnswerOption[]
  /** What is done at the keyboard of a full-screen program. */
  readonly keys?: readonly KeyOption[]
  /** The output holds secrets: compared, but kept out of reports. */
  readonly sensitive?: true
  /** The directory in which it is typed; the shell is back where it was behind it. */
  readonly cwd?: string
  /** Environment variables that hold for it alone. */
  readonly env?: Readonly<Record<string, string>>
  /** The program that is handed the command, instead of the shell that lives. */
  readonly shell?: string
  /** How its output is compared; absent: as `exact`. */
  readonly expect?: ExpectMode
}

/** Ways to compare that this version performs. */
export type ExpectMode = 'exact' | 'contains' | 'nothing' | 'any'
