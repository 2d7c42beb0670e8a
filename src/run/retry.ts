import {setTimeout as sleep} from 'node:timers/promises'
import type {Condition} from '../model/condition.ts'
import {formatDuration} from '../model/duration.ts'
import type {Outcome} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {Terminal} from '../seam/terminal.ts'
import {describeCondition} from './conditions.ts'
import {limitsOf, type Place, patienceOf} from './place.ts'
import {holds} from './readiness.ts'
import {Service} from './service.ts'
import {withSetting} from './setting.ts'

/** One try in a terminal that is free. */
export type Attempt = (
  terminal: Terminal,
  patience: number | undefined
) => Promise<Outcome | Service>

/** Milliseconds between two tries, where the document does not say. */
const pause = 1000

/**
 * Try a step as often as the document says: `retry` times again until it is as written, or until a condition holds. The
 * last try counts. `until` without `retry` is bounded by the patience for the step.
 */
export async function persist(
  planned: PlannedStep,
  place: Place,
  {terminal, attempt}: {readonly terminal: () => Promise<Terminal>; readonly attempt: Attempt}
): Promise<Outcome | Service> {
  const {retry, until, every = pause} = planned.step.options
  const {signal} = place.request
  const started = performance.now()
  const isOpenEnded = until !== undefined && retry === undefined
  const end = isOpenEnded ? started + patienceOf(planned, place) : Number.POSITIVE_INFINITY
  const most = isOpenEnded ? Number.POSITIVE_INFINITY : (retry ?? 0) + 1
  for (let tries = 1; ; tries++) {
    const {patience} = limitsOf(planned, place)
    const rest = Math.max(1, Math.min(patience ?? 0, end - performance.now()))
    const last = await attempt(await terminal(), patience === undefined ? undefined : rest)
    if (last instanceof Service || isFinal(last)) return last
    const isDone =
      until === undefined
        ? last.verdict.kind === 'as-written'
        : await isMet(until, last, await terminal())
    const outcome = tries === 1 ? last : told(last, tries, performance.now() - started)
    if (isDone) return outcome
    if (tries >= most || performance.now() + every > end)
      return until ? unmet(outcome, tries) : outcome
    if (!(await waited(every, signal))) return outcome
  }

  async function isMet(condition: Condition, {output}: Outcome, free: Terminal): Promise<boolean> {
    const look = (): Promise<boolean> => holds(condition, output.join('\n'), free, signal)
    return (await withSetting(planned, free, place, look)) === true
  }

  function unmet(outcome: Outcome, tries: number): Outcome {
    const {verdict} = outcome
    if (verdict.kind !== 'as-written' && verdict.kind !== 'differs') return outcome
    const often = tries === 1 ? 'one try' : `${tries} tries`
    const within = formatDuration(performance.now() - started)
    const condition = until === undefined ? '' : describeCondition(until)
    const because = `after ${often} in ${within} still waiting until ${condition}`
    const diff = verdict.kind === 'differs' ? verdict.diff : null
    return {...outcome, verdict: {kind: isOpenEnded ? 'timed-out' : 'failed', because, diff}}
  }
}

function told(outcome: Outcome, attempts: number, durationMs: number): Outcome {
  return {...outcome, attempts, durationMs}
}

/** Nothing is gained by another try. */
function isFinal({verdict: {kind}}: Outcome): boolean {
  return kind === 'asks' || kind === 'unknown' || kind === 'infrastructure' || kind === 'not-run'
}

/** Whether the time went by without an interruption. */
async function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return sleep(milliseconds, true, {signal}).catch((error: unknown) => {
    if (signal.aborted) return false
    throw error
  })
}
