import type {Outcome, Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Terminal, TerminalResult} from '../seam/terminal.ts'
import {judge, outputLines} from './judge.ts'
import {SilenceWatch} from './patience.ts'
import type {RunRequest} from './request.ts'

/** Type one step into its terminal and judge what happened. A machine that cannot be had is an outcome too. */
export async function performStep(
  planned: PlannedStep,
  openTerminal: () => Promise<Terminal>,
  request: RunRequest,
  isShellNeeded: boolean
): Promise<Outcome> {
  const started = performance.now()
  if (planned.step.kind === 'command' && planned.step.isUnfinished) {
    return notSeen(planned, {
      kind: 'asks',
      because: 'a shell would ask for the rest of it',
      diff: null
    })
  }
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
    signal: request.signal,
    ...(watch ? {onOutput: () => watch.heard()} : {})
  })
  const output = outputLines(result.output)
  const verdict = judge(planned, result, output, request.align)
  return {
    planned,
    verdict: isShellNeeded ? missShell(planned.step.command, result, verdict) : verdict,
    exit: result.exit,
    durationMs: result.durationMs,
    output
  }
}

/** A shell that ended without being told to is missed: whatever was set up in it is gone, and more was to be typed there. */
function missShell(command: string, {ending, exit}: TerminalResult, verdict: Verdict): Verdict {
  if (ending !== 'shell-ended' || isExit(command)) return verdict
  if (verdict.kind !== 'as-written' && verdict.kind !== 'differs') return verdict
  const diff = verdict.kind === 'differs' ? verdict.diff : null
  const because = `the shell has ended (exit status ${exit}), and later steps need it`
  return {kind: 'failed', because, diff}
}

/** Whether a command says itself that the shell shall end. */
function isExit(command: string): boolean {
  return /(?:^|\n)\s*(?:exit|logout)(?:\s+\d+)?\s*(?:#[^\n]*)?$/.test(command)
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
