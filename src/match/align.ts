import type {Expectation} from '../model/expectation.ts'
import type {Diff} from '../model/outcome.ts'
import {compare} from './compare.ts'
import {fits} from './fits.ts'
import {equalEnds, part} from './region.ts'

/** Whether the output is as promised, and the comparison when it is not. */
export interface Alignment {
  readonly isAccepted: boolean
  /** Empty when the output is accepted: nobody asks for it then. */
  readonly diff: Diff
}

/**
 * Decide whether output is what the document promises. Exact: it is accepted if and only if some reading of the promise
 * fits, whatever single, optional and open lines it is made of.
 */
export function alignOutput(
  expectations: readonly Expectation[],
  actual: readonly string[]
): Alignment {
  const region = {expectations, actual}
  const {head, tail} = equalEnds(region)
  const middle = part(
    region,
    {expectation: head, line: head},
    {expectation: expectations.length - tail, line: actual.length - tail}
  )
  return fits(middle) ? {isAccepted: true, diff: []} : {isAccepted: false, diff: compare(region)}
}
