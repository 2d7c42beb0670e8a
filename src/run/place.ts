import type {Expectation} from '../model/expectation.ts'
import type {PlannedDocument, PlannedStep} from '../model/plan.ts'
import {namesIn} from '../model/values.ts'
import type {TerminalRequest} from '../seam/terminal.ts'
import type {EnteredShells} from './entered-shells.ts'
import type {RunRequest} from './request.ts'
import type {Services} from './services.ts'
import type {Terminals} from './terminals.ts'
import type {Values} from './values.ts'

/** What the steps of one document share while they are performed. */
export interface Place {
  readonly document: PlannedDocument
  readonly request: RunRequest
  readonly terminals: Terminals
  readonly entered: EnteredShells
  readonly services: Services
  readonly values: Values
  /** When the patience for the document is over, on the clock of `performance.now()`. */
  readonly deadline: number
  /** Ends the run as an interruption does. */
  readonly stop: () => void
}

/** What bounds whatever is done for a step: under `run` nothing but the operator. */
export function limitsOf(
  planned: PlannedStep,
  place: Place
): Pick<TerminalRequest, 'patience' | 'signal'> {
  const {request} = place
  if (request.description.command === 'run') return {signal: request.signal}
  return {patience: patienceOf(planned, place), signal: request.signal}
}

/** Milliseconds that a step has: its own, or those of all steps, or what is left for the document. */
export function patienceOf({step}: PlannedStep, {document, request, deadline}: Place): number {
  const rest = Math.max(1, deadline - performance.now())
  return Math.min(step.options.timeout ?? document.patience?.step ?? request.patience, rest)
}

/** What a step promises about its output, with the values that are known now. */
export function expectationsOf(
  {step, expectations}: PlannedStep,
  {document, request, values}: Place
): readonly Expectation[] | null {
  if (step.promise === null || values.all.size === 0) return expectations
  const promise = values.promised(step.promise)
  const hasNames = promise.lines.some(({text}) => namesIn(text).length > 0)
  const isSame = promise.lines.every(({text}, index) => text === step.promise?.lines[index]?.text)
  if (isSame && !hasNames) return expectations
  return request.claim(promise, document.runbook.path, values.all)
}
