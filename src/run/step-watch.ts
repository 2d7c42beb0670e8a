import type {PlannedStep} from '../model/plan.ts'
import type {Reach} from '../seam/terminal.ts'
import {SilenceWatch, type Watching} from './patience.ts'
import type {Place} from './place.ts'

/** What an operator hears of a step, and what he may do about it. */
export class StepWatch extends SilenceWatch {
  readonly #hand: {reach: Reach | undefined}
  /** Ends the step. */
  readonly signal: AbortSignal

  constructor(planned: PlannedStep, {request, stop}: Place) {
    const end = new AbortController()
    const hand: {reach: Reach | undefined} = {reach: undefined}
    const {onPatience, emit, silence} = request
    const watching: Watching = {
      tell: (because) => emit({kind: 'step-waiting', planned, because}),
      ...(onPatience === undefined ? {} : {ask: (delay) => onPatience(planned, delay)}),
      act(choice) {
        if (choice === 'interrupt') hand.reach?.type('\x03')
        if (choice === 'quit') hand.reach?.type('\x1c')
        if (choice === 'terminate') hand.reach?.signal('SIGTERM')
        if (choice === 'kill') end.abort()
        if (choice === 'stop') stop()
      },
      patience: planned.step.options.timeout
    }
    super(watching, silence)
    this.#hand = hand
    this.signal = AbortSignal.any([request.signal, end.signal])
  }

  /** The command runs: it can be reached from now on. */
  listen(reach: Reach): void {
    this.#hand.reach = reach
  }
}
