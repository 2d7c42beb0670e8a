import type {Outcome} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Terminal} from '../seam/terminal.ts'
import {inputOf} from './input.ts'
import {judge, outputLines} from './judge.ts'
import {SilenceWatch} from './patience.ts'
import type {RunRequest} from './request.ts'

/** Type one step into its terminal and judge what happened. A machine that cannot be had is an outcome too. */
export async function performStep(
  planned: PlannedStep,
  openTerminal: () => Promise<Terminal>,
  request: RunRequest
): Promise<Outcome> {
  const started = performance.now()
  let terminal: Terminal
  try {
    terminal = await openTerminal()
  } catch (error) {
    if (!(error instanceof InfrastructureError)) throw error
    const because = error.hint === null ? error.message : `${error.message}; ${error.hint}`
    return notSeen(planned, {kind: 'infrastructure', because}, performance.now() - started)
  }
  const input = await inputOf(planned, request)
  if ('because' in input) return notSeen(planned, {kind: 'infrastructure', ...input})
  const isVerified = request.description.command === 'verify'
  using watch = isVerified ? null : watchSilence(planned, request)
  const result = await terminal.run({
    command: planned.step.command,
    ...(isVerified ? {patience: planned.step.options.timeout ?? request.patience} : {}),
    endWhenAsking: true,
    signal: request.signal,
    ...input.request,
    ...(watch ? {onOutput: listenBoth(watch, input.request.onOutput)} : {})
  })
  const output = outputLines(result.output)
  return {
    planned,
    verdict: input.judge(judge(planned, result, output, request.align), result),
    exit: result.exit,
    durationMs: result.durationMs,
    output
  }
}

/** The outcome of a step that was never typed, in the shape of all others. */
export function notSeen(
  planned: PlannedStep,
  verdict: Outcome['verdict'],
  durationMs = 0
): Outcome {
  return {planned, verdict, exit: null, durationMs, output: []}
}

function listenBoth(
  watch: SilenceWatch,
  listener: ((bytes: Uint8Array) => void) | undefined
): (bytes: Uint8Array) => void {
  return (bytes) => {
    watch.heard()
    listener?.(bytes)
  }
}

function watchSilence(planned: PlannedStep, {emit}: RunRequest): SilenceWatch {
  return new SilenceWatch((because) => emit({kind: 'step-waiting', planned, because}))
}
