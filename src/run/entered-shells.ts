import type {PlannedStep} from '../model/plan.ts'
import type {ShellLevel, Terminal, TerminalRequest} from '../seam/terminal.ts'
import {inputOf} from './input.ts'
import type {RunRequest} from './request.ts'

/** What was typed to enter a shell. */
interface Entry {
  readonly planned: PlannedStep
  readonly command: string
  /** How many shells are below the one that it entered. */
  readonly below: number
}

/**
 * How the shells of each terminal were entered, so that another terminal can be brought to the same place: a background
 * step behind `su ponytracker` is ponytracker's too.
 */
export class EnteredShells {
  readonly #entries = new WeakMap<Terminal, readonly Entry[]>()

  /** A step is over that found `before`. */
  note(
    terminal: Terminal,
    before: readonly ShellLevel[],
    typed: Pick<Entry, 'planned' | 'command'>
  ): void {
    const {shells} = terminal
    const changed = shells.findIndex((level, index) => !isSame(level, before[index]))
    if (changed === -1 && shells.length === before.length) return
    const left = this.#entriesOf(terminal).filter(({below}) => below < shells.length)
    const entries = changed === -1 ? left : [...left, {...typed, below: changed}]
    this.#entries.set(terminal, entries)
  }

  /** Enter the same shells in another terminal; whether the same shell hears commands there now. */
  async enterAgain(
    terminal: Terminal,
    other: Terminal,
    request: RunRequest,
    limits: Pick<TerminalRequest, 'patience' | 'signal'>
  ): Promise<boolean> {
    for (const {planned, command} of this.#entriesOf(terminal)) {
      // It may have been opened there.
      if (isSame(terminal.shells.at(-1), other.shells.at(-1))) return true
      const input = await inputOf(planned, request)
      if ('because' in input) return false
      await other.run({...limits, command, endWhenAsking: true, ...input.request})
      if (!other.isOpen) return false
    }
    return isSame(terminal.shells.at(-1), other.shells.at(-1))
  }

  #entriesOf(terminal: Terminal): readonly Entry[] {
    return this.#entries.get(terminal) ?? []
  }
}

function isSame(one: ShellLevel | undefined, other: ShellLevel | undefined): boolean {
  return one?.user === other?.user && one?.host === other?.host && one?.dialect === other?.dialect
}
