/** One attempt to end a command, and how long it is given before the next. */
type Rung = {readonly patience: number} & (
  | {readonly kind: 'keys'; readonly keys: string}
  | {readonly kind: 'signal'; readonly signal: NodeJS.Signals}
)

const rungs: readonly Rung[] = [
  {kind: 'keys', keys: '\x03', patience: 500},
  {kind: 'keys', keys: '\x1c', patience: 300},
  {kind: 'signal', signal: 'SIGTERM', patience: 300},
  {kind: 'signal', signal: 'SIGKILL', patience: 500}
]

/** What an escalation may do to a terminal. */
export interface Interruptible {
  type(keys: string): void
  /** Signal whatever the terminal belongs to now. */
  signal(signal: NodeJS.Signals): void
  /** Nothing helped. */
  abandon(): void
}

/** Ends a command ever more firmly, as a person does: ^C, ^\, TERM, KILL, and the terminal itself last. */
export class Escalation {
  readonly #terminal: Interruptible
  #timer: NodeJS.Timeout | undefined

  constructor(terminal: Interruptible) {
    this.#terminal = terminal
    this.#climb(0)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #climb(height: number): void {
    const rung = rungs[height]
    if (rung === undefined) {
      this.#terminal.abandon()
      return
    }
    if (rung.kind === 'keys') this.#terminal.type(rung.keys)
    else this.#terminal.signal(rung.signal)
    this.#timer = setTimeout(() => this.#climb(height + 1), rung.patience)
  }
}
