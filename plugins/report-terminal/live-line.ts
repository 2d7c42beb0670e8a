import {fitColumns, type ReportSink} from 'as-written'

/** Time as a live line needs it. */
export interface Clock {
  /** Milliseconds that only go forward. */
  now(): number
  /** Call again and again, without keeping the process alive, until the returned function is called. */
  every(milliseconds: number, tick: () => void): () => void
}

/** The time of this machine. */
export const wallClock: Clock = {
  now: () => performance.now(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds)
    timer.unref()
    return () => clearInterval(timer)
  }
}

const redrawMilliseconds = 100
// Back to the first column, erase to the end of the line.
const eraseLine = '\r\u001B[K'

/**
 * The last line of a terminal, rewritten in place to show what is going on. It is drawn by the clock only, so that
 * quick steps do not flicker, and the cursor is never hidden: a run that is killed leaves nothing to restore.
 */
export class LiveLine {
  readonly #sink: ReportSink
  readonly #stop: () => void
  #isDrawn = false

  /** `describe` says what is going on, in printable text without colours; `undefined` when nothing is. */
  constructor(sink: ReportSink, clock: Clock, describe: () => string | undefined) {
    this.#sink = sink
    this.#stop = sink.isTerminal
      ? clock.every(redrawMilliseconds, () => this.#draw(describe()))
      : () => {}
  }

  /** Write whole lines above. */
  write(text: string): void {
    this.#sink.write(this.#isDrawn ? `${eraseLine}${text}` : text)
    this.#isDrawn = false
  }

  /** Remove the line and let the clock rest. */
  end(): void {
    this.#stop()
    if (this.#isDrawn) this.write('')
  }

  #draw(text: string | undefined): void {
    if (text === undefined) {
      if (this.#isDrawn) this.write('')
      return
    }
    const {columns} = this.#sink
    // The last column stays free: some terminals go to the next line when it is taken.
    const width = Math.max(1, (columns > 0 ? columns : 80) - 1)
    this.#sink.write(`${eraseLine}${fitColumns(text, width, '')}`)
    this.#isDrawn = true
  }
}
