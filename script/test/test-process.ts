import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import type {TestFile} from './files.ts'
import type {FromWorker, ToWorker} from './message.ts'
import {type FileResult, fileFailure} from './result.ts'

const endingMs = 10_000

/** A process that runs test files, one at a time. Whatever a file does to it is a result. */
export class TestProcess {
  // A group of its own, so that what a hanging test has started can be ended with it.
  readonly #child: ChildProcess = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  })
  // A last message may still arrive after `exit`, but none after `disconnect`.
  readonly #ended: Promise<unknown> = Promise.all([
    once(this.#child, 'exit'),
    once(this.#child, 'disconnect')
  ])
  #printed = ''

  constructor() {
    const print = (chunk: Buffer | string) => {
      this.#printed += chunk.toString()
    }
    this.#child.stdout?.on('data', print)
    this.#child.stderr?.on('data', print)
    this.#child.on('message', (message: FromWorker) => {
      if (message.kind === 'output') print(message.text)
    })
  }

  get isAlive(): boolean {
    return this.#child.connected
  }

  /** Run one file, and end this process when it takes longer than `patienceMs`. */
  async run(file: TestFile, patienceMs: number): Promise<FileResult> {
    const started = performance.now()
    this.#printed = ''
    let isImpatient = false
    const patience = setTimeout(() => {
      isImpatient = true
      this.kill()
    }, patienceMs)
    const finished = this.#finished()
    this.#child.send({name: file.name, path: file.path} satisfies ToWorker)
    const result = await Promise.race([finished, this.#ended.then(() => undefined)])
    clearTimeout(patience)
    if (result !== undefined) return {...result, text: `${this.#printed}${result.text}`}
    const because = isImpatient
      ? `It was not done after ${patienceMs / 1000} s, and was ended.`
      : `Its process ended (${this.#ending()}) before its tests did.`
    const durationMs = performance.now() - started
    return fileFailure(file.name, `${this.#printed}\n${because}`, durationMs)
  }

  /** Let it end by itself, which writes its coverage. */
  async end(): Promise<void> {
    if (!this.isAlive) return
    const patience = setTimeout(() => this.kill(), endingMs)
    this.#child.disconnect()
    await this.#ended
    clearTimeout(patience)
  }

  /** End it and what it has started, at once. */
  kill(): void {
    if (this.#child.pid === undefined || this.#ending() !== null) return
    process.kill(-this.#child.pid, 'SIGKILL')
  }

  #ending(): string | null {
    const {exitCode, signalCode} = this.#child
    return signalCode ?? (exitCode === null ? null : `exit status ${exitCode}`)
  }

  #finished(): Promise<FileResult> {
    return new Promise((resolve) => {
      const listen = (message: FromWorker) => {
        if (message.kind !== 'finished') return
        this.#child.off('message', listen)
        resolve(message.result)
      }
      this.#child.on('message', listen)
    })
  }
}
