import type {
  Ending,
  ShellLevel,
  Terminal,
  TerminalRequest,
  TerminalResult
} from '../seam/terminal.ts'
import {Command} from './command.ts'
import {questionOf} from './output/question.ts'
import {readCollected, readStyled} from './output/read-collected.ts'
import {Spool} from './output/spool.ts'
import type {OutputReader} from './output/text.ts'
import type {ProcessSession} from './process/session.ts'
import {AskingWatch} from './shell/asking-watch.ts'
import {withoutPrompt} from './shell/entering.ts'
import type {ShellSession} from './shell/session.ts'

/** A terminal in which a shell lives: what the seam promises, from its parts. */
export class ShellTerminal implements Terminal {
  readonly #shell: ShellSession
  readonly #processes: ProcessSession
  readonly #reader: OutputReader
  readonly #watch = new AskingWatch()
  readonly #spool = new Spool()
  #command: Command | undefined
  #hasToldEnd = false
  #disposal: Promise<void> | undefined

  constructor(shell: ShellSession, processes: ProcessSession, reader: OutputReader) {
    this.#shell = shell
    this.#processes = processes
    this.#reader = reader
  }

  get shells(): readonly ShellLevel[] {
    return this.#shell.levels.describe()
  }

  /** A shell that ended between two commands is told by the next one: nobody else would miss it. */
  get isOpen(): boolean {
    return this.#disposal === undefined && (this.#shell.isOpen || !this.#hasToldEnd)
  }

  async run(request: TerminalRequest): Promise<TerminalResult> {
    if (!this.isOpen) throw new Error('the terminal is closed')
    if (this.#command) throw new Error('the terminal is busy with another command')
    if (request.signal?.aborted) return neverTyped
    if (!this.#shell.isOpen) {
      this.#hasToldEnd = true
      return {...neverTyped, ending: this.#shell.lastEnd}
    }
    const command = new Command(request, this.#shell, this.#watch, this.#reader, this.#spool)
    this.#command = command
    try {
      const {ending, exit, directory} = await command.perform()
      this.#hasToldEnd = ending !== 'finished'
      const {text, screen} = await readCollected(command.output, this.#reader)
      const cleaned = this.#shell.clean(text)
      const output = command.hasEnteredShell ? withoutPrompt(cleaned) : cleaned
      const kind = command.questionKind
      const shown = screenOf(command.leftOver.screen ?? screen, ending)
      return {
        ending,
        exit,
        output,
        isTruncated: command.output.isTruncated,
        directory,
        durationMs: command.durationMs,
        question: kind === null ? null : {text: questionOf(shown.screen ?? output), kind},
        ...command.leftOver,
        ...shown,
        spool: command.output.file,
        styled: () => readStyled(command.output, this.#reader)
      }
    } finally {
      this.#command = undefined
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#disposal ??= this.#dispose()
    return this.#disposal
  }

  async #dispose(): Promise<void> {
    this.#watch.stop()
    this.#command?.abandon()
    await this.#processes.end(
      this.#shell.levels.all.slice(0, 1).map(({process}) => process),
      () => this.#shell.close()
    )
    this.#spool.remove()
  }
}

/** What is told of a screen: full-screen programs fill their lines with blanks. */
function screenOf(screen: string | null, ending: Ending): {readonly screen?: string} {
  if (screen === null || ending === 'finished') return {}
  return {screen: screen.replaceAll(/[ \t]+$/gm, '').trimEnd()}
}

const neverTyped: TerminalResult = {
  ending: 'interrupted',
  exit: null,
  output: '',
  isTruncated: false,
  directory: null,
  durationMs: 0,
  question: null,
  spool: null
}
