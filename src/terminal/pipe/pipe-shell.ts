import {type ChildProcess, spawn} from 'node:child_process'
import {MarkParser} from '../pty/mark-parser.ts'
import type {ShellFamily} from '../shell/dialects.ts'
import {readMark} from '../shell/mark.ts'
import {makeNonce} from '../shell/nonce.ts'
import type {CommandEnd, CommandListener} from '../shell/session.ts'
import {keeper} from './keeper.ts'
import {encode, introduce} from './script.ts'

/** Milliseconds in which the end of the shell is read, once the process that tells it has ended. */
const patienceForLastWords = 200

/** What a shell without a terminal is started with. */
export interface PipeOpening {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly directory: string
}

/** A shell that reads commands from a pipe and prints both its outputs into one. */
export class PipeShell {
  readonly #nonce = makeNonce()
  readonly #child: ChildProcess
  #family: ShellFamily = 'sh'
  #sequence = 0
  #hasBegun = true
  #listener: CommandListener | undefined
  #isOpen = true
  #timer: NodeJS.Timeout | undefined

  /** The listener hears that the shell is ready. */
  constructor(opening: PipeOpening, listener: CommandListener) {
    this.#listener = listener
    const {file, args, env, directory} = opening
    const keep = ['--norc', '--noprofile', '-p', '-c', keeper, 'as-written', this.#nonce]
    this.#child = spawn('/bin/bash', [...keep, file, ...args], {
      cwd: directory,
      env: {...env},
      // A session of its own: no terminal of the engine is within reach.
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore']
    })
    const parser = new MarkParser({
      data: (bytes) => {
        if (this.#hasBegun) this.#listener?.output(bytes)
      },
      mark: (text) => this.#note(text)
    })
    this.#child.stdout?.on('data', (bytes: Buffer) => parser.push(bytes))
    this.#child.once('error', () => this.#end({kind: 'lost'}))
    this.#child.once('close', () => this.#end({kind: 'lost'}))
    this.#child.once('exit', () => this.#hearLastWords())
    // A shell that has ended takes no more commands; that it has ended is told by itself.
    this.#child.stdin?.on('error', () => {})
    this.#child.stdin?.write(introduce(this.#nonce))
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** The process that leads the session; 0 where it could not be started. */
  get leader(): number {
    return this.#child.pid ?? 0
  }

  perform(command: string, listener: CommandListener): void {
    this.#listener = listener
    this.#hasBegun = false
    this.#child.stdin?.write(encode({sequence: ++this.#sequence, command}, this.#family))
  }

  close(): void {
    this.#child.stdin?.destroy()
    this.#child.stdout?.destroy()
    this.#end({kind: 'lost'})
  }

  /** A job that outlives the shell may hold the pipe, which never closes then. What was said is in it already. */
  #hearLastWords(): void {
    if (!this.#isOpen) return
    // Timers come before what is to be read when we were busy for long.
    this.#timer = setTimeout(
      () => setImmediate(() => this.#end({kind: 'lost'})),
      patienceForLastWords
    )
  }

  #note(text: string): void {
    const signed = readMark(text)
    if (signed?.nonce !== this.#nonce) return
    const {mark} = signed
    if (mark.kind === 'ended') this.#end({kind: 'shell-ended', exit: mark.exit})
    if (mark.kind === 'greeted') this.#family = mark.family
    if (mark.kind === 'begun' && mark.sequence === this.#sequence) {
      this.#hasBegun = true
      this.#listener?.begun()
    }
    if (mark.kind === 'done' && mark.sequence === this.#sequence) {
      this.#hasBegun = false
      this.#tell({kind: 'reported', report: {exit: mark.exit, directory: mark.directory}})
    }
  }

  #end(end: CommandEnd): void {
    clearTimeout(this.#timer)
    this.#isOpen = false
    this.#tell(end)
  }

  #tell(end: CommandEnd): void {
    const listener = this.#listener
    this.#listener = undefined
    listener?.over(end)
  }
}
