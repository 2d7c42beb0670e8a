import {formatDuration} from '../model/duration.ts'
import type {PatienceChoice} from './request.ts'

/** Milliseconds of silence after which an operator is told, and told again after as long. */
const silenceBeforeNotice = 30_000

/** Whom a watch tells, whom it asks, and what they may have done. */
export interface Watching {
  readonly tell: (because: string) => void
  /** Absent where nobody is there to decide. */
  readonly ask?: (silence: number) => Promise<PatienceChoice>
  readonly act: (choice: PatienceChoice) => void
  /** Milliseconds that the document gives the step, if it says so. */
  readonly patience: number | undefined
}

/** Tells an operator, again and again, how long a step has been silent, and asks what to do; kills nothing. */
export class SilenceWatch implements Disposable {
  readonly #watching: Watching
  readonly #timer: NodeJS.Timeout
  readonly #patienceTimer: NodeJS.Timeout | undefined
  #lastOutput = performance.now()
  #isAsking = false
  #isOver = false

  constructor(watching: Watching, notice: number = silenceBeforeNotice) {
    this.#watching = watching
    this.#timer = setInterval(() => this.#check(notice), notice)
    this.#timer.unref()
    const {patience} = watching
    if (patience === undefined) return
    this.#patienceTimer = setTimeout(() => {
      watching.tell(
        `still running after ${formatDuration(patience)}, and the document gives it no more`
      )
      this.#ask()
    }, patience)
    this.#patienceTimer.unref()
  }

  heard(): void {
    this.#lastOutput = performance.now()
  }

  #check(notice: number): void {
    const silence = this.#silence()
    if (silence < notice / 2 || this.#isAsking) return
    const {ask, tell} = this.#watching
    const rest = ask === undefined ? '; it is left to run, `^C` ends the run' : ''
    tell(`silent for ${formatDuration(silence)}${rest}`)
    this.#ask()
  }

  #ask(): void {
    const {ask, act, tell} = this.#watching
    if (ask === undefined || this.#isAsking) return
    this.#isAsking = true
    ask(this.#silence())
      .then((choice) => {
        // The step may have ended while the operator thought about it.
        if (this.#isOver) return
        act(choice)
        if (choice === 'kill' || choice === 'stop') this[Symbol.dispose]()
      })
      .catch((error: unknown) => tell(`nobody could be asked: ${String(error)}`))
      .finally(() => {
        this.#isAsking = false
        this.heard()
      })
  }

  #silence(): number {
    return performance.now() - this.#lastOutput
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    clearInterval(this.#timer)
    clearTimeout(this.#patienceTimer)
  }
}
