import type {Strictness} from '../output/question.ts'
import type {Waiting} from '../process/waiting.ts'

/** Milliseconds of silence before anybody looks: most commands are over by then. */
const quietBeforeLook = 30

/** Milliseconds between looks. It takes two that find the same, for at the first the end of the command may be on its way. */
const betweenLooks = 40

/** Milliseconds of silence before a program that only listens, or hides what it does, is believed to ask. */
const quietBeforeBelief = 250

/** What a watch must know about a command, and whom it tells. */
export interface Watched {
  /** Whether it has entered a shell, which is no question; it is not watched any more then. */
  entersShell(quiet: number): boolean
  /** What the foreground waits for now. */
  look(): Waiting
  /** Whether the output ends like a question. */
  endsInPrompt(strictness: Strictness): boolean
  asks(): void
}

/** Notices that a command waits for input. One timer serves all commands, so that a quick one pays nothing. */
export class AskingWatch {
  #watched: Watched | undefined
  #lastOutput = 0
  #hasSeenReading = false
  #timer: NodeJS.Timeout | undefined
  #immediate: NodeJS.Immediate | undefined

  begin(watched: Watched): void {
    this.#watched = watched
    this.heard()
    if (this.#timer === undefined) this.#lookIn(quietBeforeLook)
  }

  /** When the command last printed something or was typed to (`performance.now()`). */
  get lastOutput(): number {
    return this.#lastOutput
  }

  heard(): void {
    this.#lastOutput = performance.now()
    this.#hasSeenReading = false
  }

  /** The command is over. The timer is left to run out: the next command may be here before. */
  end(): void {
    this.#watched = undefined
  }

  stop(): void {
    this.end()
    clearTimeout(this.#timer)
    clearImmediate(this.#immediate)
  }

  /** On a busy machine timers run in a row; only after a turn of the loop has everything been heard that was said. */
  #lookIn(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#immediate = setImmediate(() => this.#look())
    }, milliseconds)
  }

  #look(): void {
    this.#timer = undefined
    const watched = this.#watched
    if (watched === undefined) return
    const quiet = performance.now() - this.#lastOutput
    if (quiet < quietBeforeLook - 1) {
      this.#lookIn(quietBeforeLook - quiet)
    } else if (watched.entersShell(quiet)) {
      this.end()
    } else if (this.#isAsking(watched, quiet)) {
      this.end()
      watched.asks()
    } else {
      this.#lookIn(betweenLooks)
    }
  }

  #isAsking(watched: Watched, quiet: number): boolean {
    const waiting = watched.look()
    const wasReading = this.#hasSeenReading
    this.#hasSeenReading = waiting === 'reads'
    if (waiting === 'reads') return wasReading
    if (waiting === 'works' || quiet < quietBeforeBelief) return false
    return watched.endsInPrompt(waiting === 'listens' ? 'loose' : 'strict')
  }
}
