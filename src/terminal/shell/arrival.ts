import type {Candidate} from '../process/interactive-shell.ts'
import type {ShellDialect} from './dialect.ts'
import {dialectOf, greeting, type ShellFamily} from './dialects.ts'
import type {ShellIdentity} from './state.ts'

/** Milliseconds that what looks like a shell has to answer; far away it may be slow. */
export const patienceForAnswer: Readonly<Record<'shell' | 'carrier', number>> = {
  shell: 1000,
  carrier: 3000
}

/** How often it is greeted: a shell that is only setting up its terminal may throw away what was typed, a program must not be disturbed. */
export const mostGreetings: Readonly<Record<'shell' | 'carrier', number>> = {shell: 3, carrier: 1}

/** A shell that was greeted, as far as it has answered. */
export class Arrival {
  readonly nonce: string
  /** The command that may have entered it; `null` for the first shell of a terminal. */
  readonly within: number | null
  /** What was seen before it was greeted; `undefined` for the first shell. */
  readonly candidate: Candidate | undefined
  identity: ShellIdentity = {user: '', host: '', shell: ''}
  #dialect: ShellDialect = dialectOf('sh')
  /** What was printed since: should it be no shell, a command has printed it. */
  readonly #held: Buffer[] = []

  constructor(nonce: string, within: number | null, candidate: Candidate | undefined) {
    this.nonce = nonce
    this.within = within
    this.candidate = candidate
  }

  get dialect(): ShellDialect {
    return this.#dialect
  }

  /** What to type to it first. */
  get greeting(): string {
    return `${greeting(this.nonce)}\n`
  }

  /** What to type once it has said what it is. */
  introduce(family: ShellFamily): string {
    this.#dialect = dialectOf(family)
    return `${this.#dialect.introduce(this.nonce)}\n`
  }

  hold(bytes: Buffer): void {
    this.#held.push(bytes)
  }

  /** What was printed by somebody else; the terminal may have shown our line among it. */
  printed(): Buffer {
    const text = Buffer.concat(this.#held).toString('latin1')
    const rest = text.replace(greeting(this.nonce), '').replace(/^\r\n/, '')
    return Buffer.from(rest, 'latin1')
  }
}
