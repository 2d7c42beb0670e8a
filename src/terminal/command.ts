import type {Ending, Question, TerminalRequest, TerminalResult} from '../seam/terminal.ts'
import {Interaction} from './input/interaction.ts'
import {OutputCollector} from './output/collector.ts'
import type {Spool} from './output/spool.ts'
import {signalForeground} from './process/foreground.ts'
import {whenSettled} from './process/settled.ts'
import type {AskingWatch} from './shell/asking-watch.ts'
import {Escalation} from './shell/escalation.ts'
import type {CommandEnd, ShellSession} from './shell/session.ts'

/** The longest that a timer can wait. */
const longestPatience = 2 ** 31 - 1

/** The size of the terminal that a command runs in. */
export interface TerminalSize {
  readonly columns: number
  readonly rows: number
}

/** One command in a terminal: its output, its patience, and how it is ended where that must be. */
export class Command {
  readonly output: OutputCollector
  readonly #request: TerminalRequest
  readonly #shell: ShellSession
  readonly #interaction: Interaction
  readonly #started = performance.now()
  #duration: number | undefined
  #intervention: Ending | undefined
  #escalation: Escalation | undefined
  #stopWaiting = (): void => {}
  #hasEnteredShell = false

  constructor(
    request: TerminalRequest,
    shell: ShellSession,
    watch: AskingWatch,
    size: TerminalSize,
    spool: Spool
  ) {
    this.output = new OutputCollector({isWhole: request.isWhole ?? false, spool})
    this.#request = request
    this.#shell = shell
    this.#interaction = new Interaction(request, {
      watch,
      size,
      entersShell: (quiet) => shell.enter(quiet),
      leader: () => shell.leader,
      tail: (length) => this.output.tail(length),
      type: (keys) => {
        if (this.#intervention === undefined) shell.disturb(keys)
      },
      end: () => this.interrupt('asks')
    })
  }

  /** Milliseconds until it ended, or until we began to end it. */
  get durationMs(): number {
    return this.#duration ?? performance.now() - this.#started
  }

  /** Whether it gave a shell, which hears the next command. */
  get hasEnteredShell(): boolean {
    return this.#hasEnteredShell
  }

  /** How the input was taken that it waited for when it was ended; `null` unless it asked. */
  get questionKind(): Question['kind'] | null {
    return this.#intervention === 'asks' ? this.#interaction.questionKind : null
  }

  /** What remained of answers and keys. */
  get leftOver(): Pick<TerminalResult, 'unused' | 'unseen' | 'screen'> {
    return this.#interaction.leftOver
  }

  async perform(): Promise<Pick<TerminalResult, 'ending' | 'exit' | 'directory'>> {
    const {patience, signal} = this.#request
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => this.interrupt('timed-out'), Math.min(patience, longestPatience))
    const onAbort = (): void => this.interrupt('interrupted')
    signal?.addEventListener('abort', onAbort)
    const end = await new Promise<CommandEnd>((resolve) => this.#send(resolve))
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    await this.#interaction.conclude()
    this.#interaction.end()
    this.#stopWaiting()
    this.#escalation?.stop()
    return this.#describe(end)
  }

  /** End it as firmly as it takes. What it printed until now is its output. */
  interrupt(ending: Ending): void {
    if (!this.#intervene(ending)) return
    const {leader, levels} = this.#shell
    const shells = levels.all.map(({process}) => process)
    this.#stopWaiting = whenSettled({leader, shells}, () => {
      this.#escalation = new Escalation({
        type: (keys) => this.#shell.disturb(keys),
        signal: (name) => signalForeground(leader, name),
        abandon: () => this.#shell.close()
      })
    })
  }

  /** The terminal is about to be closed. */
  abandon(): void {
    this.#intervene('interrupted')
  }

  #intervene(ending: Ending): boolean {
    if (this.#intervention !== undefined) return false
    this.#intervention = ending
    this.#duration = performance.now() - this.#started
    this.output.freeze()
    this.#interaction.end()
    return true
  }

  #send(resolve: (end: CommandEnd) => void): void {
    const {command, onBegun, onOutput} = this.#request
    this.#shell.perform(command, {
      begun: () => {
        onBegun?.({
          type: (keys) => this.#shell.disturb(keys),
          signal: (name) => signalForeground(this.#shell.leader, name)
        })
        if (this.#intervention === undefined) this.#interaction.begin()
      },
      output: (bytes) => {
        this.output.add(bytes)
        this.#interaction.heard(bytes)
        onOutput?.(bytes)
      },
      over: resolve
    })
  }

  #describe(end: CommandEnd): Pick<TerminalResult, 'ending' | 'exit' | 'directory'> {
    this.#duration ??= performance.now() - this.#started
    switch (end.kind) {
      case 'reported':
        return {ending: this.#intervention ?? 'finished', ...end.report}
      case 'entered': {
        this.#hasEnteredShell = true
        const {directory} = end.report
        return {ending: this.#intervention ?? 'finished', exit: 0, directory}
      }
      case 'shell-ended':
        return {ending: this.#intervention ?? 'shell-ended', exit: end.exit, directory: null}
      case 'lost':
        return {ending: this.#intervention ?? 'lost', exit: null, directory: null}
    }
  }
}
