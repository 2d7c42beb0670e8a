import type {Outcome} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {isRed, isUnsettled} from '../model/verdict.ts'
import {machineOf} from './machines.ts'

/** Which step keeps the later ones of its machine from being run: on a machine in an unforeseen state nothing is typed. */
export class Blockers {
  readonly #byMachine = new Map<string, Outcome>()
  readonly #keepGoing: boolean

  constructor(keepGoing: boolean) {
    this.#keepGoing = keepGoing
  }

  /** Why a step is not run: `line 12 failed`. */
  reason(planned: PlannedStep): string | undefined {
    const machine = machineOf(planned)
    const blocker = machine === null ? undefined : this.#byMachine.get(machine)
    if (blocker === undefined) return undefined
    return `line ${blocker.planned.step.position.start.line} ${blockerWords(blocker)}`
  }

  note(outcome: Outcome): void {
    const machine = machineOf(outcome.planned)
    const {verdict} = outcome
    const {kind} = verdict
    const isBlocking = (isRed(kind) && kind !== 'differs') || isUnsettled(kind)
    if (!isBlocking || machine === null) return
    // A machine that cannot be had cannot be gone on with either.
    const isLost = kind === 'infrastructure' && verdict.lacks === undefined
    if (this.#keepGoing && !isLost) return
    if (!this.#byMachine.has(machine)) this.#byMachine.set(machine, outcome)
  }
}

const lackWords = {
  machine: 'found no machine',
  role: 'found no shell of its role',
  secret: 'had no secret to answer with'
} as const

function blockerWords({verdict}: Outcome): string {
  switch (verdict.kind) {
    case 'failed':
      return 'failed'
    case 'timed-out':
      return 'timed out'
    case 'asks':
      return 'waits for input'
    case 'infrastructure':
      return lackWords[verdict.lacks ?? 'machine']
    case 'unknown':
      return 'was not seen to end'
    case 'as-written':
    case 'differs':
    case 'undecided':
    case 'not-run':
      throw new TypeError(`expected a blocking verdict, found \`${verdict.kind}\``)
  }
}
