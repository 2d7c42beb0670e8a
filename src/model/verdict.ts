import type {Outcome, VerdictKind} from './outcome.ts'

/** Every verdict, worst first: the worst names the document (DESIGN, Verdicts). */
export const verdictKinds: readonly VerdictKind[] = [
  'unknown',
  'infrastructure',
  'failed',
  'timed-out',
  'asks',
  'differs',
  'undecided',
  'as-written',
  'not-run'
]

/** Red: the document does not tell the truth. */
export function isRed(kind: VerdictKind): boolean {
  return kind === 'differs' || kind === 'failed' || kind === 'timed-out' || kind === 'asks'
}

/** Nobody can say whether the document tells the truth. */
export function isUnsettled(kind: VerdictKind): boolean {
  return kind === 'infrastructure' || kind === 'unknown'
}

/** The worst of some verdicts; `not-run` where there is none. */
export function worstVerdict(kinds: Iterable<VerdictKind>): VerdictKind {
  let worst = verdictKinds.length - 1
  for (const kind of kinds) worst = Math.min(worst, verdictKinds.indexOf(kind))
  return verdictKinds[worst] as VerdictKind
}

/** How often each verdict was given. */
export type Totals = Readonly<Record<VerdictKind, number>>

export function countVerdicts(outcomes: Iterable<Outcome>): Totals {
  const totals = Object.fromEntries(verdictKinds.map((kind) => [kind, 0])) as Record<
    VerdictKind,
    number
  >
  for (const outcome of outcomes) totals[outcome.verdict.kind] += 1
  return totals
}
