import {formatDuration} from '../model/duration.ts'
import type {Outcome} from '../model/outcome.ts'
import type {PlannedDocument, PlannedStep} from '../model/plan.ts'
import {isRed} from '../model/verdict.ts'
import type {TerminalResult} from '../seam/terminal.ts'
import {Blockers} from './blockers.ts'
import {isDoneByHand, performByHand} from './by-hand.ts'
import {EnteredShells} from './entered-shells.ts'
import {exportsOf} from './exports.ts'
import {notSeen} from './judge.ts'
import {serviceOutcome} from './judge-service.ts'
import type {Machines} from './machines.ts'
import type {Place} from './place.ts'
import {Prerequisites} from './prerequisites.ts'
import type {RunRequest} from './request.ts'
import {Service} from './service.ts'
import {Services} from './services.ts'
import {performStep} from './step.ts'
import {Terminals} from './terminals.ts'
import {undecidedAtWorst} from './undecided.ts'
import {Values} from './values.ts'

/** Perform one document: its steps in their order, then those that clean up, at last the services end in reverse order. */
export async function runDocument(
  document: PlannedDocument,
  machines: Machines,
  request: RunRequest,
  stop: () => void
): Promise<void> {
  const {emit, description} = request
  const documentPatience = document.patience?.document ?? request.documentPatience
  emit({kind: 'document-started', document})
  const given = request.given?.(document) ?? new Map()
  await using terminals = new Terminals(machines, document, exportsOf(given))
  await using services = new Services()
  const hasDeadline = documentPatience !== undefined && description.command === 'verify'
  const deadline = hasDeadline ? performance.now() + documentPatience : Number.POSITIVE_INFINITY
  const entered = new EnteredShells()
  const values = new Values(document, given)
  const place = {document, request, terminals, entered, services, values, deadline, stop}
  emit({kind: 'document-finished', document, outcomes: await new DocumentRun(place).perform()})
}

class DocumentRun {
  readonly #place: Place
  readonly #blockers: Blockers
  readonly #prerequisites = new Prerequisites()
  readonly #outcomes: Outcome[] = []
  /** Services that are up and have not been told to have ended. */
  readonly #up = new Set<Service>()

  constructor(place: Place) {
    this.#place = place
    this.#blockers = new Blockers(place.request.keepGoing)
  }

  /** Every step gets an outcome; they are given back in the order of the document. */
  async perform(): Promise<readonly Outcome[]> {
    const {document, services} = this.#place
    const isLast = ({step}: PlannedStep): boolean => step.options.cleanup === true
    for (const planned of document.order.filter((step) => !isLast(step))) {
      await this.#take(planned, this.#whyNot(planned), this.#place)
    }
    for (const planned of document.order.filter(isLast)) await this.#cleanUp(planned)
    for (let service = services.last; service !== undefined; service = services.last) {
      await this.#end(service)
    }
    const places = new Map(document.steps.map((planned, place) => [planned, place]))
    const order = ({planned}: Outcome): number => places.get(planned) as number
    return this.#outcomes.toSorted((one, other) => order(one) - order(other))
  }

  async #take(planned: PlannedStep, refusal: Outcome | undefined, place: Place): Promise<void> {
    const {request, document} = place
    if (refusal !== undefined) {
      this.#finish(refusal)
      return
    }
    request.emit({kind: 'step-started', document, planned})
    const isByHand = planned.step.kind === 'manual'
    const done = await this.#listen(
      isByHand ? performByHand(planned, request) : performStep(planned, place)
    )
    if (done instanceof Service) this.#up.add(done)
    else this.#finish(done)
    for (const service of place.services.ended) await this.#end(service)
  }

  /** What cleans up is typed whatever happened, unless nothing happened before an interruption. */
  async #cleanUp(planned: PlannedStep): Promise<void> {
    const {request} = this.#place
    const hasBegun = this.#outcomes.some(({verdict}) => verdict.kind !== 'not-run')
    if (planned.notRun !== null || (request.signal.aborted && !hasBegun)) {
      await this.#take(planned, this.#whyNot(planned), this.#place)
      return
    }
    const {signal} = new AbortController()
    const deadline = Number.POSITIVE_INFINITY
    const place = {...this.#place, deadline, request: {...request, signal}}
    await this.#take(planned, undefined, place)
  }

  async #end(service: Service): Promise<void> {
    this.#place.services.forget(service)
    const result = await service.stop()
    if (!service.wasStopped) this.#tellEnd(service, result)
    this.#finish(serviceOutcome(service, result, this.#place))
  }

  /** Tell of services that end while a step runs: it may be waiting for them. */
  async #listen(step: Promise<Outcome | Service>): Promise<Outcome | Service> {
    for (;;) {
      const ends = Array.from(this.#up, async (service) => ({
        service,
        result: await service.result
      }))
      const first = await Promise.race([step, ...ends])
      if (!('result' in first && 'service' in first)) return first
      this.#tellEnd(first.service, first.result)
    }
  }

  #tellEnd(service: Service, {exit, durationMs}: TerminalResult): void {
    if (!this.#up.delete(service)) return
    const {request, document} = this.#place
    const status = exit === null ? '' : ` with exit status ${exit}`
    const because = `ended on its own${status} after ${formatDuration(durationMs)}`
    request.emit({kind: 'service-told', document, planned: service.planned, because})
  }

  #finish(seen: Outcome): void {
    const {request, document, services} = this.#place
    const outcome = undecidedAtWorst(seen)
    const beside = isRed(outcome.verdict.kind) ? services.outputs() : []
    const whole = beside.length > 0 ? {...outcome, services: beside} : outcome
    this.#blockers.note(whole)
    this.#prerequisites.note(whole)
    this.#outcomes.push(whole)
    request.emit({kind: 'step-finished', document, outcome: whole})
  }

  #whyNot(planned: PlannedStep): Outcome | undefined {
    const {request, deadline} = this.#place
    if (planned.notRun !== null && !isDoneByHand(planned, request)) {
      return notSeen(planned, {kind: 'not-run', ...planned.notRun})
    }
    const because = request.signal.aborted
      ? 'the run was interrupted'
      : performance.now() > deadline
        ? 'the time for the document is over'
        : (this.#blockers.reason(planned) ?? this.#prerequisites.reason(planned))
    return because === undefined
      ? undefined
      : notSeen(planned, {kind: 'not-run', reason: 'blocked', because})
  }
}
