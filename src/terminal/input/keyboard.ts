import type {Keystroke} from '../../seam/terminal.ts'
import type {Waiting} from '../process/waiting.ts'
import type {LiveScreen} from './live-screen.ts'

/** Milliseconds between looks, and of silence after which a screen is still. */
const betweenLooks = 15
const quietWhenStill = 40

/** Milliseconds of silence before a program that hides what it does is believed to wait. */
const quietBeforeBelief = 300

/** Milliseconds before the first key: `crontab -e` takes a file for unchanged that was edited within the second in which it was made. */
const pauseBeforeFirst = 1100

/** What a keyboard must know about a command, and whom it tells. */
export interface Typeable {
  look(): Waiting
  /** Whether somebody else is about to answer what the command asks. */
  isAnswered(): boolean
  type(keys: string): void
  /** Every key is typed and every text was seen. */
  done(): void
  /** The screen never showed a text. */
  failed(text: string): void
}

/** Types keys into a full-screen program, as a person does: each when the program waits for keys and the screen is still. */
export class Keyboard {
  readonly #left: Keystroke[]
  readonly #screen: LiveScreen
  readonly #command: Typeable
  #lastChange = performance.now()
  #confirmations = 0
  #awaitedSince: number | undefined
  /** When the program first waited for keys. */
  #readySince: number | undefined
  #timer: NodeJS.Timeout | undefined
  #isOver = false

  constructor(keys: readonly Keystroke[], screen: LiveScreen, command: Typeable) {
    this.#left = [...keys]
    this.#screen = screen
    this.#command = command
    this.#goOn()
  }

  heard(bytes: Uint8Array): void {
    this.#lastChange = performance.now()
    this.#confirmations = 0
    this.#screen.feed(bytes)
  }

  /** The program is over: the first text that its screen has not shown, also not at last. */
  async neverShown(): Promise<string | undefined> {
    await this.#screen.settle()
    const isLeft = (next: Keystroke): boolean =>
      next.kind === 'await' && !this.#screen.shows(next.text)
    const next = this.#left.find(isLeft)
    return next?.kind === 'await' ? next.text : undefined
  }

  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#screen.close()
  }

  /** On a busy machine timers run in a row; only after a turn of the loop has everything been heard that was said. */
  #goOn(): void {
    this.#timer = setTimeout(() => setImmediate(() => void this.#look()), betweenLooks)
  }

  async #look(): Promise<void> {
    if (this.#isOver) return
    await this.#screen.settle()
    if (this.#isOver) return
    const [next] = this.#left
    if (next === undefined) {
      this.#command.done()
      return
    }
    if (next.kind === 'await') this.#await(next)
    else if (this.#isStill()) this.#type(next.keys)
    if (!this.#isOver) this.#goOn()
  }

  #isStill(): boolean {
    const quiet = performance.now() - this.#lastChange
    if (quiet < quietWhenStill || this.#command.isAnswered()) return false
    const waiting = this.#command.look()
    this.#confirmations = waiting === 'works' ? 0 : this.#confirmations + 1
    const isWaiting = waiting !== 'hidden' || quiet >= quietBeforeBelief
    if (this.#confirmations < 2 || !isWaiting) return false
    this.#readySince ??= performance.now()
    return performance.now() - this.#readySince >= pauseBeforeFirst
  }

  #type(keys: string): void {
    this.#left.shift()
    this.#lastChange = performance.now()
    this.#confirmations = 0
    const isCursor = this.#screen.hasApplicationCursor && /^\u001b\[[A-DFH]$/.test(keys)
    this.#command.type(isCursor ? keys.replace('[', 'O') : keys)
  }

  #await({text, patience}: Keystroke & {kind: 'await'}): void {
    const since = (this.#awaitedSince ??= performance.now())
    if (this.#screen.shows(text)) {
      this.#left.shift()
      this.#awaitedSince = undefined
    } else if (performance.now() - since > patience) {
      this.#command.failed(text)
      this.end()
    }
  }
}
