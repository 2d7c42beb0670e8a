import type {Candidate} from '../process/interactive-shell.ts'
import {hasTerminal} from '../process/status.ts'
import {MarkParser} from '../pty/mark-parser.ts'
import {PseudoTerminal, type PseudoTerminalOpening} from '../pty/pseudo-terminal.ts'
import {Arrival, mostGreetings, patienceForAnswer} from './arrival.ts'
import {enteredShell} from './entering.ts'
import {type Level, LevelStack} from './level.ts'
import type {CommandEnd, CommandListener} from './listener.ts'
import {type Mark, readMark} from './mark.ts'
import {makeNonce} from './nonce.ts'
import {PayloadFile} from './payload-file.ts'
import {type CommandReport, leave, type Reaction, react, type ShellState} from './state.ts'

/** Milliseconds that a shell has to be ready after a command; one whose prompt went elsewhere never says so. */
const patienceForReady = 200

/** Enough of the output to hold a prompt with its colours. */
const tailLength = 2048

/** A line editor asks where the cursor stands, and waits a little for the answer (ECMA-48, DSR). */
const whereIsCursor = Buffer.from('\x1b[6n')
const cursorIsFirst = '\x1b[1;1R'

export type {CommandEnd, CommandListener}

/** What a session is opened with. */
export type SessionOpening = Omit<PseudoTerminalOpening, 'nonce'>

/** Shells in a PTY, one in the other, that perform one command after the other and say how each ended. */
export class ShellSession {
  /** Signs the marks of the supervisor; those of a shell add its number. */
  readonly #nonce = makeNonce()
  readonly #stack = new LevelStack()
  readonly #parser = new MarkParser({
    data: (bytes) => this.#hear(bytes),
    mark: (text) => this.#note(text)
  })
  #terminal: PseudoTerminal | undefined
  #state: ShellState = {kind: 'starting', within: null}
  #arriving: Arrival | undefined
  #greeted = 0
  #sequence = 0
  /** The command that the shell on top believes to perform. */
  #performed = 0
  /** What remains to be typed of the command. */
  #lines: Iterator<string> = [].values()
  #payload: PayloadFile | undefined
  #listener: CommandListener | undefined
  #tail: Buffer = Buffer.alloc(0)
  /** How often what the command does looked like a shell, and did not answer. */
  #unanswered = 0
  /** Keys were typed while the command ran: they may still be on their way when it is over. */
  #isDisturbed = false
  #lastEnd: 'shell-ended' | 'lost' = 'lost'
  #timer: NodeJS.Timeout | undefined

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

  /** The shells that were entered and not left. */
  get levels(): LevelStack {
    return this.#stack
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
    this.#greet()
  }

  /** Type a command. The shell must be idle. */
  perform(command: string, listener: CommandListener): void {
    this.#listener = listener
    this.#isDisturbed = false
    this.#unanswered = 0
    this.#tail = Buffer.alloc(0)
    this.#performed = ++this.#sequence
    this.#state = {kind: 'sent', sequence: this.#sequence, isDisturbed: false}
    const level = this.#stack.top as Level
    const typing = {nonce: level.nonce, sequence: this.#sequence, command}
    this.#payload = PayloadFile.for(command, level)
    const lines = this.#payload?.encode(typing, level) ?? level.dialect.encode(typing)
    this.#lines = lines.values()
    this.#typeLine()
  }

  /**
   * Whether the command has entered a shell; that is greeted then. `quiet` are the milliseconds since anything was
   * printed.
   */
  enter(quiet: number): boolean {
    const state = this.#state
    if (state.kind !== 'running') return false
    const scene = {leader: this.leader, levels: this.#stack.all, tail: this.#tail, quiet}
    const entered = enteredShell(scene)
    if (entered === undefined || this.#unanswered >= mostGreetings[entered.kind]) return false
    this.#state = {kind: 'starting', within: state.sequence}
    this.#greet(entered)
    this.#timer = setTimeout(() => this.#giveUpEntering(state), patienceForAnswer[entered.kind])
    return true
  }

  /** Take out of an output what the shell showed of our typing. */
  clean(output: string): string {
    return this.#stack.all.reduce((cleaned, {dialect}) => dialect.clean(cleaned), output)
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

  #greet(candidate?: Candidate): void {
    this.#arriving = new Arrival(`${this.#nonce}L${++this.#greeted}`, candidate)
    this.#terminal?.type(this.#arriving.greeting)
  }

  #giveUpEntering(state: ShellState): void {
    this.#handOnHeld()
    this.#arriving = undefined
    this.#unanswered++
    this.#state = state
    this.#listener?.begun()
  }

  /** What looked like a shell was none, so what came since is output. */
  #handOnHeld(): void {
    const printed = this.#arriving?.printed()
    if (printed?.length) this.#listener?.output(printed)
  }

  #hear(bytes: Buffer): void {
    const state = this.#state
    if (state.kind !== 'running' && bytes.includes(whereIsCursor)) {
      this.#terminal?.type(cursorIsFirst)
    }
    if (state.kind === 'starting' && state.within !== null) this.#arriving?.hold(bytes)
    const isFirst = state.kind === 'starting' && state.within === null
    const isHeard = state.kind === 'running' ? !state.isNudged : isFirst
    if (!isHeard) return
    this.#tail = Buffer.concat([this.#tail, bytes.subarray(-tailLength)]).subarray(-tailLength)
    this.#listener?.output(bytes)
  }

  #note(text: string): void {
    const signed = readMark(text)
    if (signed === undefined) return
    const {nonce, mark} = signed
    if (mark.kind === 'ended') {
      if (nonce === this.#nonce) this.#react(mark)
      return
    }
    const depth = this.#stack.depthOf(nonce)
    const isHeard = nonce === this.#arriving?.nonce || (depth >= 0 && this.#comesBack(depth, mark))
    if (isHeard) this.#react(mark)
  }

  /** Whether a mark of a known shell is to be heard, after what it says about the shells inside. */
  #comesBack(depth: number, mark: Mark): boolean {
    const state = this.#state
    const isOver = mark.kind === 'done' || mark.kind === 'ready'
    if (this.#stack.all[depth] === this.#stack.top) {
      // It was no shell, and the command went on.
      if (state.kind === 'starting' && isOver) {
        this.#handOnHeld()
        this.#backFrom(state.within)
      }
      return true
    }
    if (!isOver) return false
    const pending = this.#stack.leaveTo(depth)
    this.#backFrom(pending)
    return true
  }

  #backFrom(pending: number | null): void {
    if (pending === null) return
    if (this.#state.kind === 'starting') clearTimeout(this.#timer)
    this.#arriving = undefined
    this.#performed = pending
    this.#state = leave(this.#state, pending)
  }

  #react(mark: Mark): void {
    const {state, reaction} = react(this.#state, mark, this.#stack.top?.process ?? 0)
    const within = this.#state.kind === 'starting' ? this.#state.within : null
    this.#state = state
    this.#follow(reaction, within)
  }

  #follow(reaction: Reaction, within: number | null): void {
    switch (reaction.kind) {
      case 'nothing':
        break
      case 'introduce':
        if (this.#arriving) this.#terminal?.type(this.#arriving.introduce(reaction.family))
        break
      case 'identify':
        if (this.#arriving) this.#arriving.identity = reaction.identity
        break
      case 'opened':
        this.#arrive(reaction.process, within, reaction.report)
        break
      case 'type-on':
        this.#typeLine()
        break
      case 'begun':
        this.#payload?.[Symbol.dispose]()
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
        this.#end({kind: 'shell-ended', exit: reaction.hasBegun ? reaction.exit : null})
        break
    }
  }

  #arrive(process: number, within: number | null, report: CommandReport): void {
    clearTimeout(this.#timer)
    if (!this.#arriving) return
    const {nonce, dialect, identity, candidate} = this.#arriving
    this.#stack.enter({nonce, dialect, identity, process, within, candidate}, this.leader)
    this.#arriving = undefined
    this.#tell({kind: within === null ? 'reported' : 'entered', report})
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
      this.#state = {kind: 'done', sequence: this.#performed, report}
      this.#terminal?.type('\n')
      this.#awaitReady(report)
      return
    }
    this.#tell({kind: 'reported', report})
  }

  #end(end: CommandEnd): void {
    if (this.isOpen) this.#lastEnd = end.kind === 'lost' ? 'lost' : 'shell-ended'
    clearTimeout(this.#timer)
    this.#state = {kind: 'gone'}
    this.#tell(end)
  }

  #tell(end: CommandEnd): void {
    this.#payload?.[Symbol.dispose]()
    this.#payload = undefined
    const listener = this.#listener
    this.#listener = undefined
    listener?.over(end)
  }
}
