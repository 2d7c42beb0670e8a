import {resolve} from 'node:path'
import type {Plan, PlannedDocument} from '../model/plan.ts'
import {type Role, roleName} from '../model/role.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Machine} from '../seam/target.ts'
import type {Terminal} from '../seam/terminal.ts'
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

  /** Open every machine that a step needs, so that people know where they are before anything is typed. */
  async openAll(): Promise<void> {
    const {documents} = this.#request.plan
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

/** The terminals of one document, one for each role on each machine. */
export class Terminals implements AsyncDisposable {
  readonly #machines: Machines
  readonly #document: PlannedDocument
  readonly #open = new Map<string, Terminal>()

  constructor(machines: Machines, document: PlannedDocument) {
    this.#machines = machines
    this.#document = document
  }

  /** The living terminal of a role; a new one when there is none, or when its shell has ended. */
  async of(targetName: string, role: Role): Promise<Terminal> {
    const key = `${targetName} ${roleName(role)}`
    const known = this.#open.get(key)
    if (known?.isOpen) return known
    await known?.[Symbol.asyncDispose]()
    const machine = await this.#machines.open(targetName, role)
    const terminal = await machine.openTerminal({role, document: documentPath(this.#document)})
    this.#open.set(key, terminal)
    return terminal
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const terminal of [...this.#open.values()].toReversed())
      await terminal[Symbol.asyncDispose]()
  }
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
