import type {Outcome} from '../model/outcome.ts'
import {isRed, isUnsettled} from '../model/verdict.ts'

/** DESIGN, Contract: exit status. */
export const exitStatus: {
  readonly green: 0
  readonly red: 1
  readonly unusable: 2
  readonly unsettled: 3
  readonly interrupted: 130
} = {green: 0, red: 1, unusable: 2, unsettled: 3, interrupted: 130}

/** Share of the steps that were performed, from 0 to 1. */
export function shareOfPerformed(outcomes: readonly Outcome[]): number {
  if (outcomes.length === 0) return 1
  const performed = outcomes.filter(
    ({verdict}) => verdict.kind !== 'not-run' && verdict.kind !== 'infrastructure'
  )
  return performed.length / outcomes.length
}

/** The exit status of a run that came to its end. `gate` is the least share of steps to be performed. */
export function statusOf(outcomes: readonly Outcome[], gate: number): number {
  const kinds = outcomes.map(({verdict}) => verdict.kind)
  if (kinds.some(isRed)) return exitStatus.red
  if (kinds.some(isUnsettled)) return exitStatus.unsettled
  return shareOfPerformed(outcomes) < gate ? exitStatus.red : exitStatus.green
}
