import type {PlannedDocument, PlannedStep} from '../model/plan.ts'
import {type Role, roleName} from '../model/role.ts'
import type {ShellLevel, Terminal} from '../seam/terminal.ts'
import {chooseTerminal, type OpenedTerminal} from './choose-terminal.ts'
import {type Exports, exportTo} from './exports.ts'
import {documentPath, type Machines, machineKey} from './machines.ts'
import {NoSuchShellError} from './no-such-shell.ts'

/** A terminal of a document, and what it was when it was last looked at. */
interface KnownTerminal extends OpenedTerminal {
  readonly terminal: Terminal
  entered: number
  used: number
  shells: readonly string[]
  /** What the document calls the host of each of them. */
  names: readonly (string | null)[]
  /** The step that was typed there last. */
  last: PlannedStep
}

/** The terminals of one document; which one a step runs in follows who is on top of each. */
export class Terminals implements AsyncDisposable {
  readonly #machines: Machines
  readonly #document: PlannedDocument
  readonly #exports: Exports
  #known: readonly KnownTerminal[] = []
  #steps = 0

  /** `exports`: what every shell gets in its environment. */
  constructor(machines: Machines, document: PlannedDocument, exports: Exports = new Map()) {
    this.#machines = machines
    this.#document = document
    this.#exports = exports
  }

  /**
   * The living terminal whose shell on top is the role of a step; a new one when there is none. Rejects with an
   * `InfrastructureError` when none can be opened: nothing is ever typed as somebody else.
   */
  async of(planned: PlannedStep): Promise<Terminal> {
    this.#steps++
    this.#lookAtShells()
    const {target, way, step} = planned
    const {role} = step
    const machine = target === null ? null : machineKey(target, role)
    const wanted = {role, machine, target, isEntered: way !== undefined}
    const chosen = chooseTerminal(wanted, this.#known) ?? (await this.#open(planned, machine))
    chosen.used = this.#steps
    chosen.last = planned
    return chosen.terminal
  }

  #lookAtShells(): void {
    for (const known of this.#known) {
      const shells = describeShells(known.terminal)
      const changed = shells.findIndex((shell, depth) => shell !== known.shells[depth])
      const same = changed < 0 ? shells.length : changed
      if (same === known.shells.length && same === shells.length) continue
      const {goesTo} = known.last
      const names = known.names.slice(0, same)
      // A shell that is entered from another is on its machine, unless the step has said where it goes.
      const name = goesTo ?? names.at(-1) ?? null
      known.names = [...names, ...shells.slice(same).map(() => name)]
      known.shells = shells
      known.entered = known.used
    }
  }

  async #open(planned: PlannedStep, machine: string | null): Promise<KnownTerminal> {
    const {target, step, way} = planned
    if (target === null || machine === null || way !== undefined) throw this.#nobodyIs(planned)
    await this.#closeEnded()
    const terminal = await this.#openAs(step.role, target)
    const opened: KnownTerminal = {
      machine,
      target,
      role: step.role,
      terminal,
      shells: describeShells(terminal),
      names: terminal.shells.map(() => null),
      get called() {
        return this.names.at(-1) ?? null
      },
      last: planned,
      entered: this.#steps,
      used: this.#steps
    }
    this.#known = [...this.#known, opened]
    return opened
  }

  /** The document leads to a role through its shells, and none of them has become it. */
  #nobodyIs({step: {role}, target}: PlannedStep): NoSuchShellError {
    const tops = this.#known.flatMap(({terminal}) =>
      terminal.isOpen ? (terminal.shells.at(-1) ?? []) : []
    )
    const seen = [...new Set(tops.map(({user, host}) => `\`${user}@${host}\``))].join(', ')
    const found =
      seen === '' ? 'no shell is open' : `there ${tops.length === 1 ? 'is' : 'are'} ${seen}`
    const refusal = this.#machines.refusal(target, role)
    const message = `no shell of this document is \`${roleName(role)}\` now: ${found}`
    return new NoSuchShellError(refusal === undefined ? message : `${message}, and ${refusal}`)
  }

  async #closeEnded(): Promise<void> {
    const ended = this.#known.filter(({terminal}) => !terminal.isOpen)
    this.#known = this.#known.filter(({terminal}) => terminal.isOpen)
    for (const {terminal} of ended) await terminal[Symbol.asyncDispose]()
  }

  /** Another terminal that begins as this one did; whoever asks for it disposes it. */
  beside(terminal: Terminal): Promise<Terminal> {
    const known = this.#known.find((each) => each.terminal === terminal)
    if (known === undefined) throw new TypeError('expected a terminal of this document')
    return this.#openAs(known.role, known.target)
  }

  async #openAs(role: Role, target: string): Promise<Terminal> {
    const machine = await this.#machines.open(target, role)
    const terminal = await machine.openTerminal({role, document: documentPath(this.#document)})
    const user = terminal.shells.at(-1)?.user ?? role.user
    try {
      if (role.user !== null && user !== role.user) {
        const found = `\`${target}\` gave a shell of \`${user}\``
        throw new NoSuchShellError(`${found}, not of \`${role.user}\``)
      }
      await exportTo(terminal, this.#exports)
    } catch (error) {
      await terminal[Symbol.asyncDispose]()
      throw error
    }
    return terminal
  }

  /** A step is over that found `before`: a shell that it entered may have an environment of its own. */
  async provide(terminal: Terminal, before: readonly ShellLevel[]): Promise<void> {
    const isEntered = terminal.isOpen && terminal.shells.length > before.length
    if (isEntered) await exportTo(terminal, this.#exports)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const {terminal} of this.#known.toReversed()) await terminal[Symbol.asyncDispose]()
  }
}

function describeShells({shells}: Terminal): readonly string[] {
  return shells.map(({user, host, dialect}) => `${user}@${host} ${dialect}`)
}
