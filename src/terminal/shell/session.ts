import {hasTerminal} from '../process/status.ts'
import {MarkParser} from '../pty/mark-parser.ts'
import {PseudoTerminal, type PseudoTerminalOpening} from '../pty/pseudo-terminal.ts'
import {Audience} from './audience.ts'
import {Conversation, type Response} from './conversation.ts'
import type {Delivery} from './delivery.ts'
import type {LevelStack} from './level.ts'
import type {CommandEnd, CommandListener} from './listener.ts'
import {Reception} from './reception.ts'
import type {CommandReport} from './state.ts'

/** Milliseconds that a shell has to be ready after a command; one whose prompt went elsewhere never says so. */
const patienceForReady = 200

/** A line editor asks where the cursor stands, and waits a little for the answer (ECMA-48, DSR). */
const whereIsCursor = Buffer.from('\x1b[6n')
const cursorIsFirst = '\x1b[1;1R'

export type {CommandEnd, CommandListener}

/** What a session is opened with. */
export type SessionOpening = Omit<PseudoTerminalOpening, 'nonce'>

/** Shells in a PTY, one in the other, that perform one command after the other and say how each ended. */
export class ShellSession {
  readonly #conversation = new Conversation()
  readonly #audience = new Audience()
  readonly #reception = new Reception({
    conversation: this.#conversation,
    audience: this.#audience,
    type: (keys) => this.#terminal?.type(keys)
  })
  readonly #parser = new MarkParser({
    data: (bytes) => this.#hear(bytes),
    mark: (text) => {
      for (const response of this.#conversation.hear(text)) this.#follow(response)
    }
  })
  #terminal: PseudoTerminal | undefined
  #delivery: Delivery | undefined
  /** Keys were typed while the command ran: they may still be on their way when it is over. */
  #isDisturbed = false
  #lastEnd: 'shell-ended' | 'lost' | undefined
  #timer: NodeJS.Timeout | undefined

  /** How it came to its end, if it has. */
  get lastEnd(): 'shell-ended' | 'lost' {
    return this.#lastEnd ?? 'lost'
  }

  get isOpen(): boolean {
    return this.#conversation.state.kind !== 'gone'
  }

  /** The process that leads the session; 0 before there is one. */
  get leader(): number {
    return this.#terminal?.leader ?? 0
  }

  /** The shells that were entered and not left. */
  get levels(): LevelStack {
    return this.#conversation.levels
  }

  /** Start the shell. The listener hears what it prints, and that it is over once it waits for commands. */
  async start(opening: SessionOpening, listener: CommandListener): Promise<void> {
    this.#audience.admit(listener)
    this.#terminal = await PseudoTerminal.spawn(
      {...opening, nonce: this.#conversation.nonce},
      {data: (bytes) => this.#parser.push(bytes), close: () => this.#end({kind: 'lost'})}
    )
    // It may have been given up meanwhile.
    if (this.isOpen) this.#reception.greet()
    else this.#terminal.close()
  }

  /** Type a command. The shell must be idle. */
  perform(command: string, listener: CommandListener): void {
    this.#audience.admit(listener)
    this.#reception.begin()
    this.#isDisturbed = false
    this.#delivery = this.#conversation.command(command)
    this.#typeLine()
  }

  /**
   * Whether nobody needs to look at the command any more: it is over, or it has entered a shell, which is greeted then.
   * `quiet` are the milliseconds since anything was printed.
   */
  enter(quiet: number): boolean {
    return this.#reception.enter(this.leader, quiet)
  }

  /** Take out of an output what the shell showed of our typing. */
  clean(output: string): string {
    return this.levels.all.reduce((cleaned, {dialect}) => dialect.clean(cleaned), output)
  }

  /** Type keys to the command that runs. */
  disturb(keys: string): void {
    this.#isDisturbed = true
    this.#conversation.disturb()
    this.#terminal?.type(keys)
  }

  /** Let go of the terminal: whatever still runs there is cut off. */
  close(): void {
    this.#terminal?.close()
    this.#end({kind: 'lost'})
  }

  #hear(bytes: Buffer): void {
    const isRunning = this.#conversation.state.kind === 'running'
    if (!isRunning && bytes.includes(whereIsCursor)) this.#terminal?.type(cursorIsFirst)
    if (this.#conversation.isOutput(bytes)) this.#audience.output(bytes)
  }

  #follow(response: Response): void {
    switch (response.kind) {
      case 'nothing':
      case 'identify':
        break
      case 'introduce':
        this.#reception.introduce(response.family)
        break
      case 'opened':
        this.#reception.stop()
        this.#tell(this.#conversation.welcome(response.process, response.report, this.leader))
        break
      case 'hand-on':
        this.#audience.handOn(response.printed)
        break
      case 'type-on':
        this.#typeLine()
        break
      case 'begun':
        this.#delivery?.[Symbol.dispose]()
        this.#audience.begun()
        break
      case 'await-ready':
        this.#awaitReady(response.report)
        break
      case 'nudge':
        this.#terminal?.type('\n')
        break
      case 'break-off':
      case 'complete':
        // A shell may still report when its supervisor was killed, just before the hang-up reaches it: that is a loss.
        if (hasTerminal(this.leader)) this.#complete(response.report)
        else this.close()
        break
      case 'end':
        this.#end({kind: 'shell-ended', exit: response.hasBegun ? response.exit : null})
        break
    }
  }

  #typeLine(): void {
    const line = this.#delivery?.nextLine()
    if (line !== undefined) this.#terminal?.type(line)
  }

  #awaitReady(report: CommandReport): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#conversation.settle()
      this.#complete(report)
    }, patienceForReady)
  }

  #complete(report: CommandReport): void {
    clearTimeout(this.#timer)
    if (!this.#isDisturbed) {
      this.#tell({kind: 'reported', report})
      return
    }
    // ^C makes a shell that waits drop the line it reads. Only after another prompt is none under way.
    this.#isDisturbed = false
    this.#conversation.awaitAgain(report)
    this.#terminal?.type('\n')
    this.#awaitReady(report)
  }

  #end(end: Extract<CommandEnd, {kind: 'shell-ended' | 'lost'}>): void {
    // A terminal closes after its shell has ended, which is no loss any more.
    this.#lastEnd ??= end.kind
    clearTimeout(this.#timer)
    this.#conversation.finish()
    this.#tell(end)
  }

  #tell(end: CommandEnd): void {
    this.#reception.stop()
    this.#delivery?.[Symbol.dispose]()
    this.#delivery = undefined
    this.#audience.over(end)
  }
}
