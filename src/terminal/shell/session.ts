import {hasTerminal} from '../process/status.ts'
import {MarkParser} from '../pty/mark-parser.ts'
import {PseudoTerminal, type PseudoTerminalOpening} from '../pty/pseudo-terminal.ts'
import type {ShellDialect} from './dialect.ts'
import {readMark} from './mark.ts'
import {makeNonce} from './nonce.ts'
import {type CommandReport, type Reaction, react, type ShellState} from './state.ts'

/** Milliseconds that a shell has to be ready after a command; one whose prompt went elsewhere never says so. */
const patienceForReady = 200

/** How a command is over. */
export type CommandEnd =
  | {readonly kind: 'reported'; readonly report: CommandReport}
  /** `exit` is `null` when the shell had ended before the command could begin. */
  | {readonly kind: 'shell-ended'; readonly exit: number | null}
  | {readonly kind: 'lost'}

/** Follows one command. */
export interface CommandListener {
  begun(): void
  output(bytes: Buffer): void
  over(end: CommandEnd): void
}

/** What a session is opened with. */
export type SessionOpening = Omit<PseudoTerminalOpening, 'nonce'>

/** A shell in a PTY that performs one command after the other and says how each ended. */
export class ShellSession {
  readonly #dialect: ShellDialect
  /** Signs the marks of the supervisor; those of the shell add their depth in the stack of shells. */
  readonly #nonce = makeNonce()
  readonly #shellNonce = `${this.#nonce}L1`
  readonly #parser = new MarkParser({
    data: (bytes) => this.#hear(bytes),
    mark: (text) => this.#note(text)
  })
  #terminal: PseudoTerminal | undefined
  #state: ShellState = {kind: 'starting'}
  #process = 0
  #sequence = 0
  /** What remains to be typed of the command. */
  #lines: Iterator<string> = [].values()
  #listener: CommandListener | undefined
  /** Keys were typed while the command ran: they may still be on their way when it is over. */
  #isDisturbed = false
  #lastEnd: 'shell-ended' | 'lost' = 'lost'
  #timer: NodeJS.Timeout | undefined

  constructor(dialect: ShellDialect) {
    this.#dialect = dialect
  }

  /** How it came to its end. */
  get lastEnd(): 'shell-ended' | 'lost' {
    return this.#lastEnd
  }

  get isOpen(): boolean {
    return this.#state.kind !== 'gone'
  }

  /** The process that leads the session; 0 before there is one. */
  get leader(): number {
    return this.#terminal?.leader ?? 0
  }

  /** The shell; 0 before it was heard. */
  get process(): number {
    return this.#process
  }

  /** Start the shell. The listener hears what it prints, and that it is over once it waits for commands. */
  async start(opening: SessionOpening, listener: CommandListener): Promise<void> {
    this.#listener = listener
    this.#terminal = await PseudoTerminal.spawn(
      {...opening, nonce: this.#nonce},
      {data: (bytes) => this.#parser.push(bytes), close: () => this.#end({kind: 'lost'})}
    )
    // Given up meanwhile.
    if (!this.isOpen) this.#terminal.close()
    this.#terminal.type(`${this.#dialect.introduce(this.#shellNonce)}\n`)
  }

  /** Type a command. The shell must be idle. */
  perform(command: string, listener: CommandListener): void {
    this.#listener = listener
    this.#isDisturbed = false
    this.#state = {kind: 'sent', sequence: ++this.#sequence, isDisturbed: false}
    this.#lines = this.#dialect.encode(this.#sequence, command).values()
    this.#typeLine()
  }

  /** Take out of an output what the shell showed of our typing. */
  clean(output: string): string {
    return this.#dialect.clean(output)
  }

  /** Type keys to the command that runs. */
  disturb(keys: string): void {
    this.#isDisturbed = true
    if (this.#state.kind === 'sent') this.#state = {...this.#state, isDisturbed: true}
    this.#terminal?.type(keys)
  }

  /** Let go of the terminal: whatever still runs there is cut off. */
  close(): void {
    this.#terminal?.close()
    this.#end({kind: 'lost'})
  }

  #hear(bytes: Buffer): void {
    const state = this.#state
    const isHeard = state.kind === 'running' ? !state.isNudged : state.kind === 'starting'
    if (isHeard) this.#listener?.output(bytes)
  }

  #note(text: string): void {
    const signed = readMark(text)
    if (signed === undefined) return
    const {nonce, mark} = signed
    if (nonce !== (mark.kind === 'ended' ? this.#nonce : this.#shellNonce)) return
    const {state, reaction} = react(this.#state, mark, this.#process)
    this.#state = state
    this.#follow(reaction)
  }

  #follow(reaction: Reaction): void {
    switch (reaction.kind) {
      case 'nothing':
        break
      case 'opened':
        this.#process = reaction.process
        this.#tell({kind: 'reported', report: reaction.report})
        break
      case 'type-on':
        this.#typeLine()
        break
      case 'begun':
        this.#listener?.begun()
        break
      case 'await-ready':
        this.#awaitReady(reaction.report)
        break
      case 'nudge':
        this.#terminal?.type('\n')
        break
      case 'break-off':
        // Without its leader a session has no terminal to say the end to: what looks like an interruption is a loss.
        if (hasTerminal(this.leader)) this.#complete(reaction.report)
        else this.close()
        break
      case 'complete':
        // The shell may still report when its supervisor was killed, just before the hang-up reaches it.
        if (hasTerminal(this.leader)) this.#complete(reaction.report)
        else this.close()
        break
      case 'end':
        this.#lastEnd = 'shell-ended'
        this.#end({kind: 'shell-ended', exit: reaction.hasBegun ? reaction.exit : null})
        break
    }
  }

  #typeLine(): void {
    const {value, done} = this.#lines.next()
    if (!done) this.#terminal?.type(value)
  }

  #awaitReady(report: CommandReport): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#state = {kind: 'idle'}
      this.#complete(report)
    }, patienceForReady)
  }

  #complete(report: CommandReport): void {
    clearTimeout(this.#timer)
    if (this.#isDisturbed) {
      // ^C makes a shell that waits drop the line it reads. Only after another prompt is none under way.
      this.#isDisturbed = false
      this.#state = {kind: 'done', sequence: this.#sequence, report}
      this.#terminal?.type('\n')
      this.#awaitReady(report)
      return
    }
    this.#tell({kind: 'reported', report})
  }

  #end(end: CommandEnd): void {
    clearTimeout(this.#timer)
    this.#state = {kind: 'gone'}
    this.#tell(end)
  }

  #tell(end: CommandEnd): void {
    const listener = this.#listener
    this.#listener = undefined
    listener?.over(end)
  }
}
