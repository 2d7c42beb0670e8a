import type {ShellLevel, Terminal, TerminalRequest, TerminalResult} from 'as-written'
import type {SshConnection} from './connection.ts'

/** The exit status of `ssh` when its connection fails; a shell may end with it too. */
const connectionFailed = 255

/** A terminal at the other end of a connection: when that is lost, nobody can say how the command ended. */
export class RemoteTerminal implements Terminal {
  readonly #terminal: Terminal
  readonly #connection: SshConnection
  readonly #endSession: () => Promise<void>
  #disposal: Promise<void> | undefined

  /** `endSession` ends what does not end with the terminal. */
  constructor(terminal: Terminal, connection: SshConnection, endSession: () => Promise<void>) {
    this.#terminal = terminal
    this.#connection = connection
    this.#endSession = endSession
  }

  get isOpen(): boolean {
    return this.#terminal.isOpen && this.#connection.isOpen
  }

  get shells(): readonly ShellLevel[] {
    return this.#terminal.shells
  }

  async run(request: TerminalRequest): Promise<TerminalResult> {
    const result = await this.#terminal.run(request)
    const mayBeLost = result.ending === 'shell-ended' && result.exit === connectionFailed
    if (!mayBeLost || !(await this.#connection.isLostSoon())) return result
    return {...result, ending: 'lost', exit: null}
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#disposal ??= this.#dispose()
    return this.#disposal
  }

  async #dispose(): Promise<void> {
    await this.#terminal[Symbol.asyncDispose]()
    if (this.#connection.isOpen) await this.#endSession()
  }
}
