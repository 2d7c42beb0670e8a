import type {VerdictKind} from '../model/outcome.ts'
import {type Coverage, notRunReasons} from './coverage.ts'
import {counted, countedVerdict, notRunWords} from './words.ts'

/** Verdicts of steps that were performed, best first. */
const performedKinds: readonly VerdictKind[] = [
  'as-written',
  'differs',
  'failed',
  'timed-out',
  'asks',
  'undecided',
  'unknown'
]

/**
 * Say in one line what was covered; parts with nothing in them are left out.
 *
 * @example
 * install.rst: 12 of 15 steps performed, 11 as written, 1 differs; not run: 2 manual, 1 not chosen; 4 blocks ignored
 */
export function formatCoverage(name: string, coverage: Coverage): string {
  const {steps, performed, ignoredBlocks, verdicts, notRun} = coverage
  const parts = [
    steps === 0
      ? 'nothing to run'
      : [
          `${performed} of ${counted(steps, 'step')} performed`,
          ...performedKinds
            .filter((kind) => verdicts[kind] > 0)
            .map((kind) => countedVerdict(verdicts[kind], kind))
        ].join(', ')
  ]
  if (verdicts.infrastructure > 0) parts.push(`without a machine: ${verdicts.infrastructure}`)
  const reasons = notRunReasons
    .filter((reason) => notRun[reason] > 0)
    .map((reason) => `${notRun[reason]} ${notRunWords[reason]}`)
  if (reasons.length > 0) parts.push(`not run: ${reasons.join(', ')}`)
  if (ignoredBlocks > 0) parts.push(`${counted(ignoredBlocks, 'block')} ignored`)
  return `${name}: ${parts.join('; ')}`
}
