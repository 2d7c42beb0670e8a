import {stripVTControlCharacters} from 'node:util'
import type {PlannedStep} from '../model/plan.ts'
import type {Reach, Terminal, TerminalResult} from '../seam/terminal.ts'
import type {StepInput} from './input.ts'

/** Characters of a service's output that are kept while it runs: a ready check and a red step want the last ones. */
const keptCharacters = 262_144

/** Follows a service until it is up. */
export interface ServiceWatch {
  heard(): void
  listen(reach: Reach): void
}

/** What a service is given: answers and keys of the document, and somebody who follows it. */
export interface ServiceCare {
  readonly input: StepInput
  readonly watch: ServiceWatch | null
  /** What becomes of its long output. */
  readonly keep: (result: TerminalResult) => Promise<TerminalResult>
}

/** A background step that runs in a terminal of its own. */
export class Service {
  readonly planned: PlannedStep
  readonly started: number = performance.now()
  /** How it ended; it never rejects. */
  readonly result: Promise<TerminalResult>
  readonly input: StepInput
  readonly #terminal: Terminal
  readonly #stop = new AbortController()
  readonly #decoder = new TextDecoder()
  #printed = ''
  #ended: TerminalResult | undefined

  constructor(
    planned: PlannedStep,
    command: string,
    terminal: Terminal,
    {input, watch, keep}: ServiceCare
  ) {
    this.planned = planned
    this.input = input
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
    // Nobody is asked: an operator has the steps that run beside it at hand.
    const {answers, keys} = this.input.request
    const result = await this.#terminal.run({
      command,
      ...(answers === undefined ? {} : {answers}),
      ...(keys === undefined ? {} : {keys}),
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
