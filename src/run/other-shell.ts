import type {Verdict} from '../model/outcome.ts'
import type {PlannedStep} from '../model/plan.ts'
import type {Terminal} from '../seam/terminal.ts'
import {limitsOf, type Place} from './place.ts'
import {probe} from './probe.ts'
import {dialectOf, quote} from './quote.ts'

/**
 * The command that hands another to the shell that its step names (`shell`), as a program of its own: it begins where the
 * living shell stands, with what that exports, and leaves nothing in it.
 */
export function inOtherShell(command: string, {step}: PlannedStep, terminal: Terminal): string {
  const {shell} = step.options
  if (shell === undefined) return command
  return `${shell} -c ${quote(command, dialectOf(terminal))}`
}

/** What becomes of a step whose shell the machine does not have; `undefined` where it has. */
export async function lacksShell(
  planned: PlannedStep,
  terminal: Terminal,
  place: Place
): Promise<Verdict | undefined> {
  const {shell} = planned.step.options
  if (shell === undefined) return undefined
  const answered = await probe(terminal, `command -v ${shell}`, limitsOf(planned, place))
  if (answered?.status === 0) return undefined
  return {kind: 'not-run', reason: 'blocked', because: `there is no \`${shell}\` on this machine`}
}
