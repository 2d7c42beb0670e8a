import {setTimeout as sleep} from 'node:timers/promises'
import type {Condition, Readiness} from '../model/condition.ts'
import type {Terminal} from '../seam/terminal.ts'
import {compile, testOf} from './conditions.ts'
import {probe} from './probe.ts'
import type {Service} from './service.ts'

/** How waiting for a service came out. */
export type ReadyAnswer = 'ready' | 'ended' | 'late' | 'interrupted'

/** Milliseconds after which a service that says nothing about being ready is taken to be up. */
const settling = 200
const firstPause = 20
const longestPause = 250

/** Milliseconds that one look may take: a port that swallows what is sent to it must not hold us. */
const patienceForLook = 10_000

/** Whether a condition holds on the machine of a terminal that is free. `printed`: the output that it may speak of. */
export async function holds(
  condition: Condition,
  printed: string,
  terminal: Terminal,
  signal: AbortSignal
): Promise<boolean> {
  if (condition.kind === 'output') return compile(condition.pattern).test(printed)
  const answered = await probe(terminal, testOf(condition), {patience: patienceForLook, signal})
  return answered?.status === 0
}

/** Wait until a service is up, and look from the machine itself, as the role. */
export async function awaitReady(
  service: Service,
  terminal: Terminal,
  limits: {readonly patience: number; readonly signal: AbortSignal}
): Promise<ReadyAnswer> {
  const ready = service.planned.step.options.ready ?? {kind: 'delay', milliseconds: settling}
  const begun = performance.now()
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 2)) {
    if (service.ended !== undefined) return 'ended'
    if (limits.signal.aborted) return 'interrupted'
    const waited = performance.now() - begun
    if (await isUp(ready, waited, service, terminal, limits.signal)) {
      return service.ended === undefined ? 'ready' : 'ended'
    }
    if (waited >= limits.patience) return 'late'
    const rest = ready.kind === 'delay' ? ready.milliseconds - waited : pause
    await Promise.race([service.result, sleep(Math.max(1, Math.min(rest, pause)))])
  }
}

async function isUp(
  ready: Readiness,
  waited: number,
  service: Service,
  terminal: Terminal,
  signal: AbortSignal
): Promise<boolean> {
  if (ready.kind === 'delay') return waited >= ready.milliseconds
  return holds(ready, service.printed, terminal, signal)
}
