import type {ShellLevel, Terminal, TerminalRequest, TerminalResult} from '../seam/terminal.ts'
import {Command} from './command.ts'
import {questionOf} from './output/question.ts'
import {readCollected} from './output/read-collected.ts'
import {Spool} from './output/spool.ts'
import type {OutputReader} from './output/text.ts'
import type {ProcessSession} from './process/session.ts'
import {AskingWatch} from './shell/asking-watch.ts'
import type {ShellSession} from './shell/session.ts'

/** A terminal in which a shell lives: what the seam promises, from its parts. */
export class ShellTerminal implements Terminal {
  readonly #shell: ShellSession
  readonly #processes: ProcessSession
  readonly #reader: OutputReader
  readonly #watch = new AskingWatch()
  readonly #spool = new Spool()
  #command: Command | undefined
  #disposal: Promise<void> | undefined

  constructor(shell: ShellSession, processes: ProcessSession, reader: OutputReader) {
    this.#shell = shell
    this.#processes = processes
    this.#reader = reader
  }

  get shells(): readonly ShellLevel[] {
    return []
  }

  get isOpen(): boolean {
    return this.#shell.isOpen && this.#disposal === undefined
  }

  async run(request: TerminalRequest): Promise<TerminalResult> {
    if (!this.isOpen) throw new Error('the terminal is closed')
    if (this.#command) throw new Error('the terminal is busy with another command')
    if (request.signal?.aborted) return neverTyped
    const command = new Command(request, this.#shell, this.#watch, this.#spool)
    this.#command = command
    try {
      const {ending, exit, directory} = await command.perform()
      const read = await readCollected(command.output, this.#reader)
      const output = this.#shell.clean(read)
      return {
        ending,
        exit,
        output,
        isTruncated: command.output.isTruncated,
        directory,
        durationMs: command.durationMs,
        question: ending === 'asks' ? {text: questionOf(output), kind: 'line'} : null,
        spool: command.output.file
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
    await this.#processes.end([this.#shell.process], () => this.#shell.close())
    this.#spool.remove()
  }
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
