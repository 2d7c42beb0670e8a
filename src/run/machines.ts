import {resolve} from 'node:path'
import type {Plan, PlannedDocument, PlannedStep, Way} from '../model/plan.ts'
import type {Role} from '../model/role.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Machine} from '../seam/target.ts'
import type {RunRequest} from './request.ts'

/** One machine of a run: a host as a target gives it. */
export function machineKey(target: string, role: Role): string {
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

  /** Open every machine that a step of some documents needs, so that people know where they are before anything is typed. */
  async openAll(documents: readonly PlannedDocument[]): Promise<void> {
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

function documentsOn(plan: Plan, target: string, host: string | null): readonly string[] {
  const uses = (document: PlannedDocument): boolean =>
    document.roles.some((planned) => planned.target === target && planned.role.host === host)
  return plan.documents.filter(uses).map(documentPath)
}

/** Where a document lives. Standard input has no place of its own: its steps start where the user is. */
export function documentPath(document: PlannedDocument): string {
  const {path} = document.runbook
  return resolve(path === '-' ? 'standard-input.md' : path)
}
