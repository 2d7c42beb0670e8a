import {type Conclusion, concludeRun} from '../report/conclusion.ts'
import {coverageOf, sumCoverage} from '../report/coverage.ts'
import type {RunRecord} from '../report/record.ts'

/** DESIGN, Contract: exit status. */
export const exitStatus: {
  readonly green: 0
  readonly red: 1
  readonly unusable: 2
  readonly unsettled: 3
  readonly interrupted: 130
} = {green: 0, red: 1, unusable: 2, unsettled: 3, interrupted: 130}

const statusByConclusion: Readonly<Record<Conclusion['kind'], number>> = {
  'as-written': exitStatus.green,
  red: exitStatus.red,
  'nothing-performed': exitStatus.unusable,
  unsettled: exitStatus.unsettled,
  interrupted: exitStatus.interrupted
}

/** Share of the steps that were performed, from 0 to 1. */
export function shareOfPerformed({documents}: RunRecord): number {
  const {steps, performed} = sumCoverage(
    documents.map(({document, outcomes}) => coverageOf(document, outcomes))
  )
  return steps === 0 ? 1 : performed / steps
}

/** The exit status of a run. `gate` is the least share of the steps that must be performed for it to be green. */
export function statusOf(record: RunRecord, gate: number): number {
  const status = statusByConclusion[concludeRun(record).kind]
  return status === exitStatus.green && shareOfPerformed(record) < gate ? exitStatus.red : status
}
