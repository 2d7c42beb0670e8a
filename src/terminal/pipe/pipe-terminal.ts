import type {
  Ending,
  ShellLevel,
  Terminal,
  TerminalRequest,
  TerminalResult
} from '../../seam/terminal.ts'
import {OutputCollector} from '../output/collector.ts'
import {readCollected} from '../output/read-collected.ts'
import {Spool} from '../output/spool.ts'
import {OutputReader} from '../output/text.ts'
import {signalProcess} from '../process/foreground.ts'
import type {ProcessSession} from '../process/session.ts'
import {processTree} from '../process/status.ts'
import {Escalation} from '../shell/escalation.ts'
import type {CommandEnd} from '../shell/session.ts'
import type {PipeShell} from './pipe-shell.ts'

/** What the seam promises, without a terminal. */
export class PipeTerminal implements Terminal {
  readonly shells: readonly ShellLevel[] = []
  readonly #shell: PipeShell
  readonly #processes: ProcessSession
  readonly #spool = new Spool()
  readonly #reader = new OutputReader(120, 40)
  #interrupt: ((ending: Ending) => void) | undefined
  #disposal: Promise<void> | undefined

  constructor(shell: PipeShell, processes: ProcessSession) {
    this.#shell = shell
    this.#processes = processes
  }

  get isOpen(): boolean {
    return this.#shell.isOpen && this.#disposal === undefined
  }

  async run(request: TerminalRequest): Promise<TerminalResult> {
    if (!this.isOpen) throw new Error('the terminal is closed')
    if (this.#interrupt) throw new Error('the terminal is busy with another command')
    const output = new OutputCollector({isWhole: request.isWhole ?? false, spool: this.#spool})
    const started = performance.now()
    let intervention: Ending | undefined
    let escalation: Escalation | undefined
    this.#interrupt = (ending) => {
      if (intervention !== undefined) return
      intervention = ending
      output.freeze()
      escalation = this.#escalate()
    }
    const {patience, signal} = request
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => this.#interrupt?.('timed-out'), Math.min(patience, 2 ** 31 - 1))
    const onAbort = (): void => this.#interrupt?.('interrupted')
    signal?.addEventListener('abort', onAbort)
    const end = await new Promise<CommandEnd>((resolve) => {
      this.#shell.perform(request.command, {
        begun: () => {
          if (signal?.aborted) onAbort()
        },
        output: (bytes) => {
          output.add(bytes)
          request.onOutput?.(bytes)
        },
        over: resolve
      })
    })
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    escalation?.stop()
    this.#interrupt = undefined
    const durationMs = performance.now() - started
    const {text} = await readCollected(output, this.#reader)
    return {
      ...describe(end, intervention),
      output: text,
      isTruncated: output.isTruncated,
      durationMs,
      question: null,
      spool: output.file
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#disposal ??= this.#dispose()
    return this.#disposal
  }

  async #dispose(): Promise<void> {
    this.#interrupt?.('interrupted')
    // The keeper, and the shell as its first child.
    const own = processTree(this.#shell.leader).slice(0, 2)
    await this.#processes.end(
      own.map(({id}) => id),
      () => this.#shell.close()
    )
    this.#spool.remove()
  }

  /** There are no keys to type: what ^C does to the programs of a terminal is done to the descendants of the shell. */
  #escalate(): Escalation {
    const signal = (name: NodeJS.Signals, mayEndShell: boolean): void => {
      const [, ...descendants] = processTree(this.#shell.leader)
      // The shell is the child of the keeper.
      const programs = descendants.filter(({parent}) => parent !== this.#shell.leader)
      const ended = programs.length > 0 || !mayEndShell ? programs : descendants
      for (const {id} of ended) signalProcess(id, name)
    }
    return new Escalation({
      // A shell between two programs would die of ^C; soon it has the next one.
      type: (keys) => signal(keys === '\x03' ? 'SIGINT' : 'SIGQUIT', false),
      signal: (name) => signal(name, true),
      abandon: () => this.#shell.close()
    })
  }
}

function describe(
  end: CommandEnd,
  intervention: Ending | undefined
): Pick<TerminalResult, 'ending' | 'exit' | 'directory'> {
  switch (end.kind) {
    case 'reported':
    // A shell without a terminal enters none; it reads the commands itself.
    case 'entered':
      return {ending: intervention ?? 'finished', ...end.report}
    case 'shell-ended':
      return {ending: intervention ?? 'shell-ended', exit: end.exit, directory: null}
    case 'lost':
      return {ending: intervention ?? 'lost', exit: null, directory: null}
  }
}
