import type {Outcome} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Terminal} from '../seam/terminal.ts'
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
  const isVerified = request.description.command === 'verify'
  using watch = isVerified ? null : watchSilence(planned, request)
  const result = await terminal.run({
    command: planned.step.command,
    ...(isVerified ? {patience: planned.step.options.timeout ?? request.patience} : {}),
    endWhenAsking: true,
    isWhole: planned.expectations !== null,
    signal: request.signal,
    ...(watch ? {onOutput: () => watch.heard()} : {})
  })
  const output = outputLines(result.output)
  return {
    planned,
    verdict: judge(planned, result, output, request.align),
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

function watchSilence(planned: PlannedStep, {emit}: RunRequest): SilenceWatch {
  return new SilenceWatch((because) => emit({kind: 'step-waiting', planned, because}))
}
