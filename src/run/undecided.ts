import type {Outcome} from '../model/outcome.ts'
import {isRed} from '../model/verdict.ts'

/** A candidate that did not succeed says nothing about the document: perhaps it is none (DESIGN, Verdicts). */
export function undecidedAtWorst(outcome: Outcome): Outcome {
  const {verdict, planned} = outcome
  if (planned.step.trust === 'sure' || !isRed(verdict.kind) || !('because' in verdict))
    return outcome
  const because = `only inferred, and ${words[verdict.kind as keyof typeof words]}: ${verdict.because}`
  return {...outcome, verdict: {kind: 'undecided', because}}
}

const words = {
  differs: 'it differs',
  failed: 'it failed',
  'timed-out': 'it timed out',
  asks: 'it asks'
}
