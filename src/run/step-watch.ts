import type {PlannedStep} from '../model/plan.ts'
import {SilenceWatch, type Watching} from './patience.ts'
import type {Place} from './place.ts'

/** What an operator hears of a step, and what he may do about it. */
export class StepWatch extends SilenceWatch {
  readonly #hand: {type: (keys: string) => void}
  /** Ends the step. */
  readonly signal: AbortSignal

  constructor(planned: PlannedStep, {request, stop}: Place) {
    const end = new AbortController()
    const hand: {type: (keys: string) => void} = {type: () => {}}
    const {onPatience, emit, silence} = request
    const watching: Watching = {
      tell: (because) => emit({kind: 'step-waiting', planned, because}),
      ...(onPatience === undefined ? {} : {ask: (lasted) => onPatience(planned, lasted)}),
      act(choice) {
        if (choice === 'interrupt') hand.type('\x03')
        if (choice === 'kill') end.abort()
        if (choice === 'stop') stop()
      },
      patience: planned.step.options.timeout
    }
    super(watching, silence)
    this.#hand = hand
    this.signal = AbortSignal.any([request.signal, end.signal])
  }

  /** The command runs: keys reach it from now on. */
  listen(type: (keys: string) => void): void {
    this.#hand.type = type
  }
}
