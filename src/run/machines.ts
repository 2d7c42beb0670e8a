import {resolve} from 'node:path'
import type {Plan, PlannedDocument, PlannedStep, Way} from '../model/plan.ts'
import {type Role, roleName} from '../model/role.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Machine} from '../seam/target.ts'
import type {Terminal} from '../seam/terminal.ts'
import {chooseTerminal, type OpenedTerminal} from './choose-terminal.ts'
import {NoSuchShellError} from './no-such-shell.ts'
import type {RunRequest} from './request.ts'

/** One machine of a run: a host as a target gives it. */
function machineKey(target: string, role: Role): string {
  return `${target}:${role.host ?? ''}`
}

/** Where the first shell of a step is opened; `null` where its host is bound to none, and nobody leads there. */
function beginningOf({way, target, step}: PlannedStep): Way | null {
  return way ?? (target === null ? null : {target, role: step.role})
}

/** The machine that a step needs to be opened; `null` where there is none. */
export function machineOf(planned: PlannedStep): string | null {
  const begin = beginningOf(planned)
  return begin && machineKey(begin.target, begin.role)
}

/** The machines of a run, each opened when the first step needs it and kept to the end. */
export class Machines implements AsyncDisposable {
  readonly #request: RunRequest
  readonly #opened = new Map<string, Promise<Machine>>()

  constructor(request: RunRequest) {
    this.#request = request
  }

  /** Open every machine that a step needs, so that people know where they are before anything is typed. */
  async openAll(): Promise<void> {
    const {documents} = this.#request.plan
    for (const planned of documents.flatMap(({steps}) => steps)) {
      const begin = planned.notRun === null ? beginningOf(planned) : null
      // A machine that cannot be had is told by the first step that needs it.
      if (begin !== null) await this.open(begin.target, begin.role).catch(() => {})
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

  /** Why no terminal can be opened for a role; `undefined` when one can. */
  refusal(targetName: string | null, role: Role): string | undefined {
    if (targetName === null) return `no target is configured for \`${role.host}\``
    return this.#request.target(targetName)?.refuse(role, targetName)
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
  #known: readonly KnownTerminal[] = []
  #steps = 0

  constructor(machines: Machines, document: PlannedDocument) {
    this.#machines = machines
    this.#document = document
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
    const terminal = await this.another(planned)
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

  /** A terminal of its own for a step; whoever asks for it disposes it. */
  async another(planned: PlannedStep): Promise<Terminal> {
    const {target, way, step} = planned
    if (target === null || way !== undefined) throw this.#nobodyIs(planned)
    const {role} = step
    const machine = await this.#machines.open(target, role)
    const terminal = await machine.openTerminal({role, document: documentPath(this.#document)})
    const user = terminal.shells.at(-1)?.user ?? role.user
    if (role.user === null || user === role.user) return terminal
    await terminal[Symbol.asyncDispose]()
    throw new NoSuchShellError(`\`${target}\` gave a shell of \`${user}\`, not of \`${role.user}\``)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const {terminal} of this.#known.toReversed()) await terminal[Symbol.asyncDispose]()
  }
}

function describeShells({shells}: Terminal): readonly string[] {
  return shells.map(({user, host, dialect}) => `${user}@${host} ${dialect}`)
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
