import type {PlannedStep} from '../model/plan.ts'
import type {TerminalResult} from '../seam/terminal.ts'
import type {Place} from './place.ts'

/**
 * Have an output kept that was too long to report: the file of its terminal goes with the terminal. The line between
 * its two ends names the place where it stays.
 */
export async function keepOutput(
  planned: PlannedStep,
  result: TerminalResult,
  {document, request}: Place
): Promise<TerminalResult> {
  const {spool, output, isTruncated} = result
  if (!isTruncated || planned.step.options.sensitive) return result
  const kept = await request.keepOutput?.(document, planned, spool)
  if (kept === undefined) return result
  return {...result, spool: kept, output: output.replace(` in ${spool}\n`, () => ` in ${kept}\n`)}
}
