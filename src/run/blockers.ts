import type {Outcome} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {isRed, isUnsettled} from '../model/verdict.ts'
import {machineKey} from './machines.ts'

/** Which step keeps the later ones of its machine from being run: on a machine in an unforeseen state nothing is typed. */
export class Blockers {
  readonly #byMachine = new Map<string, Outcome>()
  readonly #keepGoing: boolean

  constructor(keepGoing: boolean) {
    this.#keepGoing = keepGoing
  }

  /** Why a step is not run: `line 12 failed`. */
  reason({target, step}: PlannedStep): string | undefined {
    const blocker = target === null ? undefined : this.#byMachine.get(machineKey(target, step.role))
    if (blocker === undefined) return undefined
    return `line ${blocker.planned.step.position.start.line} ${blockerWords(blocker)}`
  }

  note(outcome: Outcome): void {
    const {target, step} = outcome.planned
    const {kind} = outcome.verdict
    const isBlocking = (isRed(kind) && kind !== 'differs') || isUnsettled(kind)
    if (!isBlocking || target === null) return
    // A machine that cannot be had cannot be gone on with either.
    if (this.#keepGoing && kind !== 'infrastructure') return
    const key = machineKey(target, step.role)
    if (!this.#byMachine.has(key)) this.#byMachine.set(key, outcome)
  }
}

function blockerWords({verdict}: Outcome): string {
  switch (verdict.kind) {
    case 'failed':
      return 'failed'
    case 'timed-out':
      return 'timed out'
    case 'asks':
      return 'waits for input'
    case 'infrastructure':
      return 'found no machine'
    case 'unknown':
      return 'was not seen to end'
    case 'as-written':
    case 'differs':
    case 'undecided':
    case 'not-run':
      throw new TypeError(`expected a blocking verdict, found \`${verdict.kind}\``)
  }
}
