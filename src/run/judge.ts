import {formatDuration} from '../model/duration.ts'
import type {Outcome, Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {Question, TerminalResult} from '../seam/terminal.ts'
import type {Align} from './request.ts'

/** The output of a terminal as lines, without the empty one after the last line feed. */
export function outputLines(output: string): readonly string[] {
  if (output === '') return []
  return (output.endsWith('\n') ? output.slice(0, -1) : output).split('\n')
}

/** Decide what a performed step says about the document (DESIGN, Verdicts). */
export function judge(
  planned: PlannedStep,
  result: TerminalResult,
  actual: readonly string[],
  align: Align
): Verdict {
  const {expectations} = planned
  const compared = expectations === null ? null : align(expectations, actual)
  const diff = compared === null || compared.isAccepted ? null : compared.diff
  switch (result.ending) {
    case 'timed-out':
      return {
        kind: 'timed-out',
        because: `still running after ${formatDuration(result.durationMs)}`,
        diff
      }
    case 'asks':
      return {kind: 'asks', because: describeAsking(result), diff}
    case 'interrupted':
      return {kind: 'unknown', because: 'interrupted while it ran'}
    case 'lost':
      return {
        kind: 'unknown',
        because: 'the terminal was lost while the command ran, so nobody saw how it ended'
      }
    case 'finished':
    case 'shell-ended':
      break
  }
  const promisedExit = planned.step.options.exit ?? 0
  if (result.exit === null || (promisedExit !== 'any' && result.exit !== promisedExit)) {
    return {kind: 'failed', because: describeExit(result, promisedExit), diff}
  }
  if (result.unseen !== undefined) {
    return {kind: 'failed', because: `ended before its screen showed \`${result.unseen}\``, diff}
  }
  if (diff !== null) {
    return {
      kind: 'differs',
      because: result.isTruncated
        ? 'the output is too long to be compared to its end'
        : 'the output is not as promised',
      diff
    }
  }
  return {
    kind: 'as-written',
    promised: expectations === null ? 'exit only' : 'output',
    forgiven: {}
  }
}

function describeExit(result: TerminalResult, promised: number | 'any'): string {
  const {exit} = result
  if (exit === null) return 'the shell had ended before the command could begin'
  const found = `exit status ${exit}`
  const ended = result.ending === 'shell-ended' ? ', and the shell has ended with it' : ''
  const signal = exit > 128 && exit < 160 ? ` (signal ${exit - 128})` : ''
  return `${found}${signal}${ended}; promised ${promised}`
}

const wanted: Readonly<Record<Question['kind'], string>> = {
  line: 'a line',
  hidden: 'a hidden line',
  raw: 'keys'
}

function describeAsking({question, unseen}: TerminalResult): string {
  if (unseen !== undefined) return `the screen never showed \`${unseen}\``
  if (question === null) return 'waits for input that nobody gives'
  return describeQuestion(question)
}

/** What a command waits for: `waits for a hidden line behind `Password:``. */
export function describeQuestion({text, kind}: Question): string {
  const shown = text.trim()
  const waits = `waits for ${wanted[kind]}`
  return shown === '' ? `${waits} that nobody gives` : `${waits} behind \`${shown}\``
}

/** The outcome of a step that was never typed, in the shape of all others. */
export function notSeen(planned: PlannedStep, verdict: Verdict, durationMs = 0): Outcome {
  return {planned, verdict, exit: null, durationMs, output: []}
}
