import type {Outcome} from '../model/outcome.ts'
import {isRed} from '../model/verdict.ts'

/**
 * A candidate that did not succeed says nothing about the document: perhaps it is none. Neither does a command with a
 * placeholder that nobody filled (DESIGN, Verdicts).
 */
export function undecidedAtWorst(outcome: Outcome): Outcome {
  const {verdict, planned} = outcome
  const {unfilled} = planned
  const isSure = planned.step.trust === 'sure' && unfilled === undefined
  if (isSure || !isRed(verdict.kind) || !('because' in verdict)) return outcome
  const what = unfilled === undefined ? 'only inferred' : `nobody replaced \`${unfilled}\``
  const because = `${what}, and ${words[verdict.kind as keyof typeof words]}: ${verdict.because}`
  return {...outcome, verdict: {kind: 'undecided', because}}
}

const words = {
  differs: 'it differs',
  failed: 'it failed',
  'timed-out': 'it timed out',
  asks: 'it asks'
}
