import type {Outcome, VerdictKind} from '../model/outcome.ts'
import {documentName, type PlannedDocument} from '../model/plan.ts'
import {isRed, isUnsettled} from '../model/verdict.ts'
import {coverageOf, sumCoverage} from './coverage.ts'
import type {RunRecord} from './record.ts'
import {counted, countedVerdict} from './words.ts'

/**
 * What a run comes to, in the order in which DESIGN's exit status weighs it: 130, 1, 3, 2, 0.
 * `nothing-performed`: nobody is wrong, but nothing was put to the test either.
 */
export interface Conclusion {
  readonly kind: 'interrupted' | 'red' | 'unsettled' | 'nothing-performed' | 'as-written'
  /** The conclusion and its reason, as a person wants to hear it. */
  readonly text: string
}

/** An outcome and the document that it belongs to. */
interface Placed {
  readonly document: PlannedDocument
  readonly outcome: Outcome
}

/** Say what a run comes to, and where to look first. */
export function concludeRun({documents, interrupted}: RunRecord): Conclusion {
  if (interrupted) return {kind: 'interrupted', text: 'interrupted'}
  const placed = documents.flatMap(({document, outcomes}) =>
    outcomes.map((outcome): Placed => ({document, outcome}))
  )
  const red = placed.filter(({outcome}) => isRed(outcome.verdict.kind))
  if (red.length > 0) return {kind: 'red', text: `not as written: ${tell(red)}`}
  const unsettled = placed.filter(({outcome}) => isUnsettled(outcome.verdict.kind))
  if (unsettled.length > 0) {
    return {kind: 'unsettled', text: `no verdict: ${tell(unsettled)}${reasonOf(unsettled)}`}
  }
  const {steps, performed, verdicts} = sumCoverage(
    documents.map(({document, outcomes}) => coverageOf(document, outcomes))
  )
  const missing = steps - placed.length
  // A run that broke off in the middle must not look green.
  if (missing > 0) {
    return {kind: 'unsettled', text: `broken off: ${counted(missing, 'step')} never reached`}
  }
  if (performed === 0) return {kind: 'nothing-performed', text: 'nothing was performed'}
  const undecided =
    verdicts.undecided > 0 ? `, ${countedVerdict(verdicts.undecided, 'undecided')}` : ''
  return {kind: 'as-written', text: `as written${undecided}`}
}

/** `2 differ, 1 failed; first at docs/install.md:12` */
function tell(placed: readonly Placed[]): string {
  const counts = new Map<VerdictKind, number>()
  for (const {outcome} of placed) {
    const {kind} = outcome.verdict
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const words = [...counts].map(([kind, count]) => countedVerdict(count, kind)).join(', ')
  const {document, outcome} = placed[0] as Placed
  const {runbook, combination} = document
  const place = `${runbook.path}:${outcome.planned.step.position.start.line}`
  const name = combination === undefined ? '' : documentName(document).slice(runbook.path.length)
  return `${words}; ${placed.length === 1 ? 'at' : 'first at'} ${place}${name}`
}

function reasonOf([first]: readonly Placed[]): string {
  const verdict = first?.outcome.verdict
  return verdict && 'because' in verdict ? `: ${verdict.because}` : ''
}
