import {writeSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import {ReadStream} from 'node:tty'
import {InfrastructureError} from '../../problem/infrastructure.ts'
import {PacedWriter} from './paced-writer.ts'
import {supervisor} from './supervisor.ts'

/** What a terminal is opened with; `nonce` marks the end of the shell. */
export interface PseudoTerminalOpening {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly directory: string
  readonly columns: number
  readonly rows: number
  readonly nonce: string
}

/** Receives what happens on a terminal. */
export interface PseudoTerminalListener {
  data(bytes: Buffer): void
  /** Nobody holds the other end any more. */
  close(): void
}

/** A PTY with a supervised shell: bytes out, keys in, nothing lost and nothing typed to strangers. */
export class PseudoTerminal {
  /** The supervisor, which leads the session of everything in the terminal. */
  readonly leader: number
  readonly #stream: ReadStream
  readonly #writer: PacedWriter

  private constructor(
    leader: number,
    descriptor: number,
    stream: ReadStream,
    listener: PseudoTerminalListener
  ) {
    this.leader = leader
    this.#stream = stream
    this.#writer = new PacedWriter((bytes) => this.#put(descriptor, bytes))
    stream.on('data', (bytes: Buffer) => listener.data(bytes))
    // Reading from a terminal that nobody holds any more is the error EIO: the end, which `close` tells.
    stream.on('error', () => {})
    stream.on('close', () => {
      this.#writer.clear()
      listener.close()
    })
  }

  static async spawn(
    opening: PseudoTerminalOpening,
    listener: PseudoTerminalListener
  ): Promise<PseudoTerminal> {
    const nodePty = await import('node-pty').catch((cause: unknown) => {
      throw new InfrastructureError('no terminal can be opened: node-pty does not load', {
        hint: 'run `npm rebuild node-pty`, which needs python3, make and g++',
        cause
      })
    })
    const {file, args, nonce, directory} = opening
    const place = await stat(directory).catch(() => undefined)
    if (!place?.isDirectory()) {
      throw new InfrastructureError(
        `no shell can be started in \`${directory}\`: it is no directory`
      )
    }
    // `-p` keeps BASH_ENV and exported functions of the shell out of the supervisor.
    const supervise = ['--norc', '--noprofile', '-p', '-c', supervisor, 'as-written', nonce]
    try {
      const child = nodePty.spawn('/bin/bash', [...supervise, file, ...args], {
        name: opening.env['TERM'] ?? 'xterm-256color',
        env: {...opening.env},
        cwd: directory,
        cols: opening.columns,
        rows: opening.rows,
        encoding: null
      })
      const {descriptor, stream} = insideOf(child)
      return new PseudoTerminal(child.pid, descriptor, stream, listener)
    } catch (cause) {
      throw new InfrastructureError('no terminal can be opened on this machine', {cause})
    }
  }

  type(keys: string): void {
    if (!this.#stream.destroyed) this.#writer.write(keys)
  }

  /** Let go of the terminal; what was not typed yet is forgotten. */
  close(): void {
    this.#writer.clear()
    this.#stream.destroy()
  }

  #put(descriptor: number, bytes: Buffer): number {
    // A closed descriptor may be somebody else's by now. The stream is marked before it is closed.
    if (this.#stream.destroyed) return bytes.length
    try {
      return writeSync(descriptor, bytes)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
      // Nobody holds the other end: there is nobody to type to, and the stream reports the end by itself.
      this.#writer.clear()
      return bytes.length
    }
  }
}

/**
 * node-pty queues what is written and may send it, later, to a descriptor that has become another file; its
 * `destroy` signals a process that may be gone. So the descriptor and its stream are used directly.
 */
function insideOf(child: object): {descriptor: number; stream: ReadStream} {
  const {fd, _socket: stream} = child as {fd?: unknown; _socket?: unknown}
  if (typeof fd === 'number' && stream instanceof ReadStream) return {descriptor: fd, stream}
  throw new TypeError('expected node-pty to have a descriptor and its stream')
}
