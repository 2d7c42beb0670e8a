import type {RunDescription, RunEvent} from '../model/event.ts'
import type {Expectation} from '../model/expectation.ts'
import type {Diff} from '../model/outcome.ts'
import type {Plan, PlannedDocument, PlannedStep} from '../model/plan.ts'
import type {PromisedOutput} from '../model/step.ts'
import type {Operator} from '../seam/operator.ts'
import type {Target} from '../seam/target.ts'

/** Compares what was promised with what was printed. */
export type Align = (
  expectations: readonly Expectation[],
  actual: readonly string[]
) => {readonly isAccepted: boolean; readonly diff: Diff}

/** Understands a promise anew, with values for its `{{name}}`. */
export type Claim = (
  promise: PromisedOutput,
  path: string,
  values: ReadonlyMap<string, string>
) => readonly Expectation[]

/**
 * What an operator decides about a step that takes long: nothing, ^C, ^\\, TERM, all that ends it for certain (KILL at
 * last), or the end of the run.
 */
export type PatienceChoice = 'wait' | 'interrupt' | 'quit' | 'terminate' | 'kill' | 'stop'

/** A step that takes long, for an operator to decide about. */
export interface Delay {
  /** Milliseconds without any output. */
  readonly silence: number
  /** Aborted when the step is over: nothing is left to decide. */
  readonly over: AbortSignal
}

/** The value that a document is given for a name. */
export interface Given {
  readonly text: string
  /** Whether shells get it in their environment: what only replaces a placeholder is no variable. */
  readonly isExported: boolean
  readonly isSecret: boolean
}

/** What a run needs to know. */
export interface RunRequest {
  readonly description: RunDescription
  readonly plan: Plan
  readonly target: (name: string) => Target | undefined
  readonly align: Align
  readonly claim: Claim
  /** Whether steps go on after a red one. */
  readonly keepGoing: boolean
  /** Milliseconds a step may take under `verify`, where the document says nothing; `run` never ends a step on its own. */
  readonly patience: number
  /** Milliseconds that all steps of a document may take together under `verify`; absent = no limit. */
  readonly documentPatience?: number
  /** Milliseconds of silence under `run` after which the operator is told, and again after as long; default 30 s. */
  readonly silence?: number
  /** Asked under `run` when a step has been silent, or takes longer than the document gives it; absent = it is only told. */
  readonly onPatience?: (planned: PlannedStep, delay: Delay) => Promise<PatienceChoice>
  readonly signal: AbortSignal
  /** Called with each value that is taken from the output of a `sensitive` step: nobody may be told it. */
  readonly conceal?: (secret: string) => void
  /** Reads a secret that the configuration declares, or tells why it cannot be had; absent = there are none. */
  readonly secret?: (name: string) => Promise<string | {readonly because: string}>
  /** Whether a reporter wants the colours in which red steps were printed. */
  readonly isStyled?: boolean
  /** Keeps the output in a file of a terminal, which was too long to report; resolves to where, or to nothing where it failed. `null`: the file could not be written. Absent = nobody wants it. */
  readonly keepOutput?: (
    document: PlannedDocument,
    planned: PlannedStep,
    file: string | null
  ) => Promise<string | undefined>
  /** The person at the keyboard; absent = nobody is there. */
  readonly operator?: Operator
  /** The values that a document is given, by name; absent = none. */
  readonly given?: (document: PlannedDocument) => ReadonlyMap<string, Given>
  readonly emit: (event: RunEvent) => void
}
