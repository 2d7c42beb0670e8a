import {formatDuration} from '../model/duration.ts'

/** Milliseconds of silence after which an operator is told, and told again after as long. */
const silenceBeforeNotice = 30_000

/** Tells an operator, again and again, how long a step has been silent; kills nothing. */
export class SilenceWatch implements Disposable {
  readonly #tell: (because: string) => void
  #lastOutput = performance.now()
  readonly #timer: NodeJS.Timeout

  constructor(tell: (because: string) => void) {
    this.#tell = tell
    this.#timer = setInterval(() => this.#check(), silenceBeforeNotice)
    this.#timer.unref()
  }

  heard(): void {
    this.#lastOutput = performance.now()
  }

  #check(): void {
    const silence = performance.now() - this.#lastOutput
    if (silence >= silenceBeforeNotice / 2) {
      this.#tell(`silent for ${formatDuration(silence)}; it is left to run, \`^C\` ends the run`)
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
  }
}
