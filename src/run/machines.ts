import {resolve} from 'node:path'
import type {Plan, PlannedDocument} from '../model/plan.ts'
import type {Role} from '../model/role.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Machine} from '../seam/target.ts'
import type {ShellLevel, Terminal} from '../seam/terminal.ts'
import {chooseTerminal, type OpenedTerminal} from './choose-terminal.ts'
import {type Exports, exportTo} from './exports.ts'
import type {RunRequest} from './request.ts'

/** One machine of a run: a host as a target gives it. */
export function machineKey(target: string, role: Role): string {
  return `${target}:${role.host ?? ''}`
}

/** The machines of a run, each opened when the first step needs it and kept to the end. */
export class Machines implements AsyncDisposable {
  readonly #request: RunRequest
  readonly #opened = new Map<string, Promise<Machine>>()

  constructor(request: RunRequest) {
    this.#request = request
  }

  /** Open every machine that a step of some documents needs, so that people know where they are before anything is typed. */
  async openAll(documents: readonly PlannedDocument[]): Promise<void> {
    for (const {target, notRun, step} of documents.flatMap(({steps}) => steps)) {
      // A machine that cannot be had is told by the first step that needs it.
      if (target !== null && notRun === null) await this.open(target, step.role).catch(() => {})
    }
  }

  /** Rejects with an `InfrastructureError` when the machine cannot be had; asked again, it rejects again. */
  open(targetName: string, role: Role): Promise<Machine> {
    const key = machineKey(targetName, role)
    const known = this.#opened.get(key)
    if (known) return known
    const opening = this.#open(targetName, role)
    this.#opened.set(key, opening)
    return opening
  }

  async #open(targetName: string, role: Role): Promise<Machine> {
    const {plan, emit, target: findTarget} = this.#request
    const target = findTarget(targetName)
    if (!target) throw new InfrastructureError(`there is no target \`${targetName}\``)
    const machine = await target.open({
      host: role.host,
      binding: targetName,
      documents: documentsOn(plan, targetName, role.host),
      inPlace: plan.environment.inPlace
    })
    emit({kind: 'machine-opened', host: role.host, description: machine.description})
    return machine
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const machines = await Promise.allSettled(this.#opened.values())
    for (const machine of machines.toReversed()) {
      if (machine.status === 'fulfilled') await machine.value[Symbol.asyncDispose]()
    }
  }
}

/** A terminal of a document, and what it was when it was last looked at. */
interface KnownTerminal extends OpenedTerminal {
  readonly terminal: Terminal
  entered: number
  used: number
  shells: string
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

  /** The living terminal of a role; a new one when there is none, or when its shell has ended. */
  async of(targetName: string, role: Role): Promise<Terminal> {
    this.#steps++
    this.#lookAtShells()
    const key = machineKey(targetName, role)
    const chosen =
      chooseTerminal(role, key, this.#known) ?? (await this.#open(targetName, role, key))
    chosen.used = this.#steps
    return chosen.terminal
  }

  #lookAtShells(): void {
    for (const known of this.#known) {
      const shells = describeShells(known.terminal)
      if (shells === known.shells) continue
      known.shells = shells
      known.entered = known.used
    }
  }

  async #open(targetName: string, role: Role, key: string): Promise<KnownTerminal> {
    await this.#closeEnded()
    const terminal = await this.another(targetName, role)
    const shells = describeShells(terminal)
    const opened = {machine: key, role, terminal, shells, entered: this.#steps, used: this.#steps}
    this.#known = [...this.#known, opened]
    return opened
  }

  async #closeEnded(): Promise<void> {
    const ended = this.#known.filter(({terminal}) => !terminal.isOpen)
    this.#known = this.#known.filter(({terminal}) => terminal.isOpen)
    for (const {terminal} of ended) await terminal[Symbol.asyncDispose]()
  }

  /** A terminal of its own for a step of the role; whoever asks for it disposes it. */
  async another(targetName: string, role: Role): Promise<Terminal> {
    const machine = await this.#machines.open(targetName, role)
    const terminal = await machine.openTerminal({role, document: documentPath(this.#document)})
    try {
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

function describeShells({shells}: Terminal): string {
  return shells.map(({user, host, dialect}) => `${user}@${host} ${dialect}`).join('\n')
}

function documentsOn(plan: Plan, target: string, host: string | null): readonly string[] {
  const uses = (document: PlannedDocument): boolean =>
    document.roles.some((planned) => planned.target === target && planned.role.host === host)
  return plan.documents.filter(uses).map(documentPath)
}

/** Standard input has no place of its own: its steps start where the user is. */
function documentPath(document: PlannedDocument): string {
  const {path} = document.runbook
  return resolve(path === '-' ? 'standard-input.md' : path)
}
