import {stripVTControlCharacters} from 'node:util'
import type {PlannedStep} from '../model/plan.ts'
import type {Reach, Terminal, TerminalResult} from '../seam/terminal.ts'

/** Characters of a service's output that are kept while it runs: a ready check and a red step want the last ones. */
const keptCharacters = 262_144

/** Follows a service until it is up. */
export interface ServiceWatch {
  heard(): void
  listen(reach: Reach): void
}

/** A background step that runs in a terminal of its own. */
export class Service {
  readonly planned: PlannedStep
  readonly started: number = performance.now()
  /** How it ended; it never rejects. */
  readonly result: Promise<TerminalResult>
  readonly #terminal: Terminal
  readonly #stop = new AbortController()
  readonly #decoder = new TextDecoder()
  #printed = ''
  #ended: TerminalResult | undefined

  constructor(
    planned: PlannedStep,
    command: string,
    terminal: Terminal,
    watch: ServiceWatch | null = null,
    keep: (result: TerminalResult) => Promise<TerminalResult> = async (result) => result
  ) {
    this.planned = planned
    this.#terminal = terminal
    this.result = this.#run(command, watch).then(keep)
  }

  /** How it ended; `undefined` while it runs. */
  get ended(): TerminalResult | undefined {
    return this.#ended
  }

  /** Whether we ended it. */
  get wasStopped(): boolean {
    return this.#stop.signal.aborted
  }

  /** What it printed until now, as far as it is kept. */
  get printed(): string {
    const lines = stripVTControlCharacters(this.#printed).replaceAll('\r\n', '\n').split('\n')
    // A progress bar is its last state.
    return lines.map((line) => line.slice(line.lastIndexOf('\r') + 1)).join('\n')
  }

  /** End it as a person does, with ^C and then more firmly, and leave nothing of its terminal. */
  async stop(): Promise<TerminalResult> {
    if (this.#ended === undefined) this.#stop.abort()
    const result = await this.result
    await this.#terminal[Symbol.asyncDispose]()
    return result
  }

  async #run(command: string, watch: ServiceWatch | null): Promise<TerminalResult> {
    const result = await this.#terminal.run({
      command,
      signal: this.#stop.signal,
      onBegun: (reach) => watch?.listen(reach),
      onOutput: (bytes) => {
        watch?.heard()
        const text = this.#printed + this.#decoder.decode(bytes, {stream: true})
        this.#printed = text.length > 2 * keptCharacters ? text.slice(-keptCharacters) : text
      }
    })
    this.#ended = result
    return result
  }
}
