import {formatDuration} from '../model/duration.ts'
import type {Outcome, Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {Terminal, TerminalResult} from '../seam/terminal.ts'
import {describeCondition} from './conditions.ts'
import {inputOf} from './input.ts'
import {notSeen, outputLines} from './judge.ts'
import {serviceOutcome} from './judge-service.ts'
import {keepOutput} from './keep-output.ts'
import {limitsOf, type Place} from './place.ts'
import {awaitReady, holds} from './readiness.ts'
import {Service} from './service.ts'
import {StepWatch} from './step-watch.ts'
import {enter, surroundingsOf} from './surroundings.ts'

/** Milliseconds that a shell has to say where it stands, and another to go there: no part of what the document waits for. */
const patienceForShell = 20_000

/**
 * Start a background step in a terminal of its own, in the surroundings of the shell that it would have been typed into,
 * and wait until it is up. An outcome is that it is not.
 */
export async function startService(
  planned: PlannedStep,
  command: string,
  terminal: Terminal,
  place: Place
): Promise<Service | Outcome> {
  const {ready} = planned.step.options
  const {request} = place
  const fail = (because: string): Outcome => notSeen(planned, {kind: 'failed', because, diff: null})
  if (ready?.kind === 'port' || ready?.kind === 'http') {
    if (await holds(ready, '', terminal, request.signal)) {
      return fail(`${describeCondition(ready)} before the step has begun: something else is there`)
    }
  }
  const input = await inputOf(planned, request)
  if ('because' in input) return notSeen(planned, {kind: 'infrastructure', ...input})
  const opened = await openLike(terminal, place)
  if (typeof opened === 'string') return fail(opened)
  using watch = request.description.command === 'run' ? new StepWatch(planned, place) : null
  const keep = (result: TerminalResult): Promise<TerminalResult> =>
    keepOutput(planned, result, place)
  const service = new Service(planned, command, opened, {input, watch, keep})
  place.services.add(service)
  const limits = limitsOf(planned, place)
  const answer = await awaitReady(service, terminal, {
    patience: limits.patience ?? Number.POSITIVE_INFINITY,
    signal: watch?.signal ?? request.signal
  })
  const waited = performance.now() - service.started
  if (answer === 'ready') {
    const because = place.values.take(planned, service.printed, request.conceal)
    if (because === undefined) {
      tellReady(service, waited, place)
      return service
    }
    return over(service, {kind: 'failed', because, diff: null}, place)
  }
  if (answer === 'ended') return endedEarly(service, await service.result, place)
  const what = ready === undefined ? 'it is up' : describeCondition(ready)
  return over(
    service,
    answer === 'late'
      ? {
          kind: 'timed-out',
          because: `still not ready after ${formatDuration(waited)}: waited until ${what}`,
          diff: null
        }
      : {kind: 'unknown', because: 'interrupted before it was ready'},
    place
  )
}

/** Another terminal of the role, in the surroundings of this one; or why it cannot be. */
async function openLike(terminal: Terminal, place: Place): Promise<Terminal | string> {
  const limits = {patience: patienceForShell, signal: place.request.signal}
  const surroundings = await surroundingsOf(terminal, limits)
  if (surroundings === undefined) {
    return 'the shell does not say where it stands, so the step cannot be started beside it'
  }
  const opened = await place.terminals.beside(terminal)
  const isThere = await place.entered.enterAgain(terminal, opened, place.request, limits)
  if (isThere && (await enter(surroundings, opened, limits))) return opened
  await opened[Symbol.asyncDispose]()
  if (isThere) return `a second terminal cannot enter \`${surroundings.directory}\``
  const {user, host, dialect} = terminal.shells.at(-1) ?? {}
  return `a background step has a terminal of its own, and none comes to the ${dialect} of \`${user}@${host}\``
}

/** What only has to be started may well be done already; what has to be ready has failed. */
async function endedEarly(
  service: Service,
  result: TerminalResult,
  place: Place
): Promise<Outcome> {
  const {ready} = service.planned.step.options
  if (ready === undefined) {
    await giveUp(service, place)
    return serviceOutcome(service, result, place)
  }
  const status = result.exit === null ? '' : ` with exit status ${result.exit}`
  const because = `ended${status} before it was ready: waited until ${describeCondition(ready)}`
  return over(service, {kind: 'failed', because, diff: null}, place)
}

async function over(service: Service, verdict: Verdict, place: Place): Promise<Outcome> {
  const {planned, input} = service
  const result = await giveUp(service, place)
  const {exit, durationMs, output} = result
  const judged = input.judge(verdict, result)
  return {planned, verdict: judged, exit, durationMs, output: outputLines(output)}
}

async function giveUp(service: Service, {services}: Place): Promise<TerminalResult> {
  services.forget(service)
  return service.stop()
}

function tellReady({planned}: Service, waited: number, {request, document}: Place): void {
  const {ready} = planned.step.options
  const why = ready === undefined || ready.kind === 'delay' ? '' : `: ${describeCondition(ready)}`
  const because = `up after ${formatDuration(waited)}${why}; it runs on`
  request.emit({kind: 'service-told', document, planned, because})
}
