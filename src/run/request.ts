import type {RunDescription, RunEvent} from '../model/event.ts'
import type {Expectation} from '../model/expectation.ts'
import type {Diff} from '../model/outcome.ts'
import type {Plan} from '../model/plan.ts'
import type {Operator} from '../seam/operator.ts'
import type {Target} from '../seam/target.ts'

/** Compares what was promised with what was printed. */
export type Align = (
  expectations: readonly Expectation[],
  actual: readonly string[]
) => {readonly isAccepted: boolean; readonly diff: Diff}

/** What a run needs to know. */
export interface RunRequest {
  readonly description: RunDescription
  readonly plan: Plan
  readonly target: (name: string) => Target | undefined
  readonly align: Align
  /** Whether steps go on after a red one. */
  readonly keepGoing: boolean
  /** Milliseconds a step may take under `verify`, where the document says nothing; `run` never ends a step on its own. */
  readonly patience: number
  readonly signal: AbortSignal
  /** Reads a secret that the configuration declares, or tells why it cannot be had; absent = there are none. */
  readonly secret?: (name: string) => Promise<string | {readonly because: string}>
  /** The person at the keyboard; absent = nobody is there. */
  readonly operator?: Operator
  readonly emit: (event: RunEvent) => void
}
