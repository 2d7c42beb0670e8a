import type {Ending, TerminalRequest, TerminalResult} from '../seam/terminal.ts'
import {OutputCollector} from './output/collector.ts'
import {endsInPrompt} from './output/question.ts'
import type {Spool} from './output/spool.ts'
import {foregroundWaiting, signalForeground} from './process/foreground.ts'
import type {AskingWatch} from './shell/asking-watch.ts'
import {Escalation} from './shell/escalation.ts'
import type {CommandEnd, ShellSession} from './shell/session.ts'

/** The longest that a timer can wait. */
const longestPatience = 2 ** 31 - 1

/** Enough of the output to hold its last line. */
const tailLength = 4096

/** One command in a terminal: its output, its patience, and how it is ended where that must be. */
export class Command {
  readonly output: OutputCollector
  readonly #request: TerminalRequest
  readonly #shell: ShellSession
  readonly #watch: AskingWatch
  readonly #started = performance.now()
  #duration: number | undefined
  #intervention: Ending | undefined
  #escalation: Escalation | undefined

  constructor(request: TerminalRequest, shell: ShellSession, watch: AskingWatch, spool: Spool) {
    this.output = new OutputCollector({isWhole: request.isWhole ?? false, spool})
    this.#request = request
    this.#shell = shell
    this.#watch = watch
  }

  /** Milliseconds until it ended, or until we began to end it. */
  get durationMs(): number {
    return this.#duration ?? performance.now() - this.#started
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
    this.#watch.end()
    this.#escalation?.stop()
    return this.#describe(end)
  }

  /** End it as firmly as it takes. What it printed until now is its output. */
  interrupt(ending: Ending): void {
    if (!this.#intervene(ending)) return
    this.#escalation = new Escalation({
      type: (keys) => this.#shell.disturb(keys),
      signal: (name) => signalForeground(this.#shell.leader, name),
      abandon: () => this.#shell.close()
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
    this.#watch.end()
    return true
  }

  #send(resolve: (end: CommandEnd) => void): void {
    const {command, endWhenAsking, onOutput} = this.#request
    this.#shell.perform(command, {
      begun: () => {
        if (endWhenAsking) this.#watchForQuestions()
      },
      output: (bytes) => {
        this.#watch.heard()
        this.output.add(bytes)
        onOutput?.(bytes)
      },
      over: resolve
    })
  }

  #watchForQuestions(): void {
    if (this.#intervention !== undefined) return
    this.#watch.begin({
      look: () => foregroundWaiting(this.#shell.leader),
      endsInPrompt: (strictness) => endsInPrompt(this.output.tail(tailLength), strictness),
      asks: () => this.interrupt('asks')
    })
  }

  #describe(end: CommandEnd): Pick<TerminalResult, 'ending' | 'exit' | 'directory'> {
    this.#duration ??= performance.now() - this.#started
    switch (end.kind) {
      case 'reported':
        return {ending: this.#intervention ?? 'finished', ...end.report}
      case 'shell-ended':
        return {ending: this.#intervention ?? 'shell-ended', exit: end.exit, directory: null}
      case 'lost':
        return {ending: this.#intervention ?? 'lost', exit: null, directory: null}
    }
  }
}
