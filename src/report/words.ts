import type {NotRunReason, Verdict, VerdictKind} from '../model/outcome.ts'

/** What people call a verdict, of one step and of several: `1 differs`, `2 differ`. */
const verdictWords: Readonly<Record<VerdictKind, readonly [one: string, many: string]>> = {
  'as-written': ['as written', 'as written'],
  differs: ['differs', 'differ'],
  failed: ['failed', 'failed'],
  'timed-out': ['timed out', 'timed out'],
  asks: ['asks', 'ask'],
  undecided: ['undecided', 'undecided'],
  infrastructure: ['infrastructure', 'infrastructure'],
  unknown: ['unknown', 'unknown'],
  'not-run': ['not run', 'not run']
}

/** What people call the reasons for which a step is not run, in the order in which they are told. */
export const notRunWords: Readonly<Record<NotRunReason, string>> = {
  blocked: 'blocked',
  manual: 'manual',
  skipped: 'skipped',
  'not-chosen': 'not chosen',
  'not-selected': 'not selected'
}

/** How many things: `1 step`, `12 steps`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** How many steps have a verdict: `11 as written`, `1 differs`, `2 differ`. */
export function countedVerdict(count: number, kind: VerdictKind): string {
  const [one, many] = verdictWords[kind]
  return `${count} ${count === 1 ? one : many}`
}

/** A verdict in few words: `as written (9 dates, 3 sizes forgiven)`, `timed out`, `not run: manual`. */
export function describeVerdict(verdict: Verdict): string {
  const [word] = verdictWords[verdict.kind]
  switch (verdict.kind) {
    case 'as-written': {
      const forgiven = describeForgiven(verdict.forgiven)
      return forgiven === '' ? word : `${word} (${forgiven} forgiven)`
    }
    case 'not-run':
      return `${word}: ${notRunWords[verdict.reason]}`
    case 'differs':
    case 'failed':
    case 'timed-out':
    case 'asks':
    case 'undecided':
    case 'infrastructure':
    case 'unknown':
      return word
  }
}

/** Volatile classes and how often each was forgiven: `9 dates, 1 size`; empty when nothing was. */
function describeForgiven(forgiven: Readonly<Record<string, number>>): string {
  return Object.entries(forgiven)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => counted(count, name))
    .join(', ')
}
