import {formatDuration} from '../model/duration.ts'
import type {Delay, PatienceChoice} from './request.ts'

/** Milliseconds of silence after which an operator is told, and told again after as long. */
const silenceBeforeNotice = 30_000

/** Milliseconds that a step has to end after something was done about it, before an operator is asked again. */
const patienceAfterAct = 3000

/** Whom a watch tells, whom it asks, and what they may have done. */
export interface Watching {
  readonly tell: (because: string) => void
  /** Absent where nobody is there to decide. */
  readonly ask?: (delay: Delay) => Promise<PatienceChoice>
  readonly act: (choice: PatienceChoice) => void
  /** Milliseconds that the document gives the step, if it says so. */
  readonly patience: number | undefined
}

/** Tells an operator, again and again, how long a step has been silent, and asks what to do; kills nothing. */
export class SilenceWatch implements Disposable {
  readonly #watching: Watching
  readonly #notice: number
  readonly #timer: NodeJS.Timeout
  #askTimer: NodeJS.Timeout | undefined
  readonly #over = new AbortController()
  #lastOutput = performance.now()
  #lastDecision = 0
  #isAsking = false

  constructor(watching: Watching, notice: number = silenceBeforeNotice) {
    this.#watching = watching
    this.#notice = notice
    this.#timer = setInterval(() => this.#check(notice), notice)
    this.#timer.unref()
    const {patience} = watching
    if (patience === undefined) return
    this.#askLater(patience, () =>
      watching.tell(
        `still running after ${formatDuration(patience)}, and the document gives it no more`
      )
    )
  }

  heard(): void {
    this.#lastOutput = performance.now()
  }

  #check(notice: number): void {
    const silence = this.#silence()
    const quiet = Math.min(silence, performance.now() - this.#lastDecision)
    if (quiet < notice / 2 || this.#isAsking) return
    const {ask, tell} = this.#watching
    const rest = ask === undefined ? '; it is left to run, `^C` ends the run' : ''
    tell(`silent for ${formatDuration(silence)}${rest}`)
    this.#ask()
  }

  #ask(): void {
    const {ask, act, tell} = this.#watching
    if (ask === undefined || this.#isAsking) return
    this.#isAsking = true
    ask({silence: this.#silence(), over: this.#over.signal})
      .then((choice) => {
        // The step may have ended while the operator thought about it.
        if (this.#over.signal.aborted) return
        act(choice)
        if (choice === 'kill' || choice === 'stop') this[Symbol.dispose]()
        else this.#askAgain(choice)
      })
      .catch((error: unknown) => tell(`nobody could be asked: ${String(error)}`))
      .finally(() => {
        this.#isAsking = false
        this.#lastDecision = performance.now()
      })
  }

  /** Also a step that prints on and on is asked about again. */
  #askAgain(choice: PatienceChoice): void {
    const {patience} = this.#watching
    if (choice !== 'wait') this.#askLater(Math.min(patienceAfterAct, this.#notice))
    else if (patience !== undefined) this.#askLater(Math.max(patience, this.#notice))
  }

  #askLater(milliseconds: number, tell: () => void = () => {}): void {
    clearTimeout(this.#askTimer)
    this.#askTimer = setTimeout(() => {
      tell()
      this.#ask()
    }, milliseconds)
    this.#askTimer.unref()
  }

  #silence(): number {
    return performance.now() - this.#lastOutput
  }

  [Symbol.dispose](): void {
    this.#over.abort()
    clearInterval(this.#timer)
    clearTimeout(this.#askTimer)
  }
}
