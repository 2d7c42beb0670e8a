import type {NotRunReason, Outcome} from '../model/outcome.ts'
import type {PlannedDocument} from '../model/plan.ts'
import {countVerdicts, type Totals, verdictKinds} from '../model/verdict.ts'
import {notRunWords} from './words.ts'

/** How much of a document, or of several, was put to the test: green must not be able to lie (DESIGN, Verdicts). */
export interface Coverage {
  readonly steps: number
  /** Steps that were typed: all but those that were not run and those that found no machine. */
  readonly performed: number
  readonly ignoredBlocks: number
  readonly verdicts: Totals
  readonly notRun: Readonly<Record<NotRunReason, number>>
}

const noReasons: Readonly<Record<NotRunReason, number>> = {
  blocked: 0,
  manual: 0,
  skipped: 0,
  'not-chosen': 0,
  'not-selected': 0
}

/** What was covered of one document. */
export function coverageOf(document: PlannedDocument, outcomes: readonly Outcome[]): Coverage {
  const verdicts = countVerdicts(outcomes)
  const notRun = {...noReasons}
  for (const {verdict} of outcomes) {
    if (verdict.kind === 'not-run') notRun[verdict.reason] += 1
  }
  return {
    steps: document.steps.length,
    performed: outcomes.length - verdicts['not-run'] - verdicts.infrastructure,
    ignoredBlocks: document.runbook.ignored.length,
    verdicts,
    notRun
  }
}

/** What was covered of several documents together. */
export function sumCoverage(coverages: Iterable<Coverage>): Coverage {
  let steps = 0
  let performed = 0
  let ignoredBlocks = 0
  const verdicts = {...countVerdicts([])}
  const notRun = {...noReasons}
  for (const coverage of coverages) {
    steps += coverage.steps
    performed += coverage.performed
    ignoredBlocks += coverage.ignoredBlocks
    for (const kind of verdictKinds) verdicts[kind] += coverage.verdicts[kind]
    for (const reason of notRunReasons) notRun[reason] += coverage.notRun[reason]
  }
  return {steps, performed, ignoredBlocks, verdicts, notRun}
}

/** Reasons for which a step is not run, in the order in which they are told. */
export const notRunReasons: readonly NotRunReason[] = Object.keys(notRunWords) as NotRunReason[]
