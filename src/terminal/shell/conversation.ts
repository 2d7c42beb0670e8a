import type {Candidate} from '../process/interactive-shell.ts'
import {Arrival} from './arrival.ts'
import {Delivery} from './delivery.ts'
import {type Level, LevelStack} from './level.ts'
import type {CommandEnd} from './listener.ts'
import {type Mark, readMark} from './mark.ts'
import {makeNonce} from './nonce.ts'
import {type CommandReport, leave, type Reaction, react, type ShellState} from './state.ts'

/** What is to be done about a mark, when it is heard among several shells. */
export type Response =
  | Reaction
  /** What looked like a shell was none, so what it printed is output. */
  | {readonly kind: 'hand-on'; readonly printed: Buffer}

/**
 * What is said between us and the shells of a terminal: who they are, which of them speaks, and where the one that hears
 * commands stands. It knows neither the terminal nor the time.
 */
export class Conversation {
  /** Signs the marks of the supervisor; those of a shell add its number. */
  readonly nonce: string = makeNonce()
  readonly levels: LevelStack = new LevelStack()
  #state: ShellState = {kind: 'starting', within: null}
  #arrival: Arrival | undefined
  #greeted = 0
  #sequence = 0
  /** The command that the shell on top believes to perform. */
  #performed = 0

  get state(): ShellState {
    return this.#state
  }

  /** The shell that was greeted and has not arrived yet. */
  get arrival(): Arrival | undefined {
    return this.#arrival
  }

  /** Greet what may be a shell: the first one, or the one that the running command has entered. */
  greet(candidate?: Candidate): Arrival {
    const within = this.#state.kind === 'running' ? this.#state.sequence : null
    this.#state = {kind: 'starting', within}
    this.#arrival = new Arrival(`${this.nonce}L${++this.#greeted}`, within, candidate)
    return this.#arrival
  }

  /** Whoever was greeted is no shell: the command goes on. Returns what it has printed meanwhile. */
  dismiss({within}: Arrival): Buffer {
    const printed = this.#printedMeanwhile()
    this.#arrival = undefined
    if (within !== null) this.#state = {kind: 'running', sequence: within, isNudged: false}
    return printed
  }

  /** Give a command to the shell on top, which must be idle. */
  command(text: string): Delivery {
    const level = this.levels.top as Level
    this.#performed = ++this.#sequence
    this.#state = {kind: 'sent', sequence: this.#sequence, isDisturbed: false}
    return new Delivery({nonce: level.nonce, sequence: this.#sequence, command: text}, level)
  }

  /** Keys are typed that the shell may take for its own. */
  disturb(): void {
    if (this.#state.kind === 'sent') this.#state = {...this.#state, isDisturbed: true}
  }

  /** Have the shell say once more that it is ready. */
  awaitAgain(report: CommandReport): void {
    this.#state = {kind: 'done', sequence: this.#performed, report}
  }

  /** The shell is taken for ready, although it does not say so. */
  settle(): void {
    this.#state = {kind: 'idle'}
  }

  finish(): void {
    this.#state = {kind: 'gone'}
  }

  /** Whether what was printed is output; what comes after a greeting is kept until somebody has answered it. */
  isOutput(bytes: Buffer): boolean {
    const state = this.#state
    if (state.kind === 'running') return !state.isNudged
    if (state.kind !== 'starting') return false
    if (state.within === null) return true
    this.#arrival?.hold(bytes)
    return false
  }

  /** Hear the text of a mark; one that nobody of us has signed means nothing. */
  *hear(text: string): Iterable<Response> {
    const signed = readMark(text)
    if (signed === undefined) return
    const {nonce, mark} = signed
    if (mark.kind === 'ended') {
      if (nonce === this.nonce) yield this.#react(mark)
      return
    }
    const depth = this.levels.depthOf(nonce)
    if (depth >= 0) {
      const isTop = this.levels.all[depth] === this.levels.top
      const isOver = mark.kind === 'done' || mark.kind === 'ready'
      if (!isTop && !isOver) return
      if (isTop && isOver && this.#state.kind === 'starting') {
        // It was no shell, and the command went on.
        yield {kind: 'hand-on', printed: this.#printedMeanwhile()}
        this.#backFrom(this.#state.within)
      }
      if (!isTop) this.#backFrom(this.levels.leaveTo(depth))
    }
    if (depth >= 0 || nonce === this.#arrival?.nonce) yield this.#react(mark)
  }

  /** The shell that was greeted is there: it hears the next command. */
  welcome(process: number, report: CommandReport, leader: number): CommandEnd {
    const arrival = this.#arrival as Arrival
    this.#arrival = undefined
    const {nonce, dialect, identity, within, candidate} = arrival
    this.levels.enter({nonce, dialect, identity, process, within, candidate}, leader)
    return {kind: within === null ? 'reported' : 'entered', report}
  }

  #printedMeanwhile(): Buffer {
    return this.#arrival?.printed() ?? Buffer.alloc(0)
  }

  #backFrom(pending: number | null): void {
    if (pending === null) return
    this.#arrival = undefined
    this.#performed = pending
    this.#state = leave(this.#state, pending)
  }

  #react(mark: Mark): Reaction {
    const {state, reaction} = react(this.#state, mark, this.levels.top?.process ?? 0)
    this.#state = state
    if (reaction.kind === 'identify' && this.#arrival) this.#arrival.identity = reaction.identity
    return reaction
  }
}
