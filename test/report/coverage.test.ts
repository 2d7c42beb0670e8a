import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {NotRunReason, Verdict, VerdictKind} from '../../src/model/outcome.ts'
import {coverageOf, sumCoverage} from '../../src/report/coverage.ts'
import {formatCoverage} from '../../src/report/format-coverage.ts'
import {documentOf} from './documents.ts'

const coverage = suite('coverage')

type Given = Partial<Record<VerdictKind | NotRunReason, number>>

function verdictsOf(given: Given): readonly Verdict[] {
  return Object.entries(given).flatMap(([name, count]) =>
    Array.from({length: count}, () => verdictOf(name as VerdictKind | NotRunReason))
  )
}

function verdictOf(name: VerdictKind | NotRunReason): Verdict {
  const because = 'for a reason'
  switch (name) {
    case 'as-written':
      return {kind: name, promised: 'exit only', forgiven: {}}
    case 'differs':
      return {kind: name, because, diff: []}
    case 'failed':
    case 'timed-out':
    case 'asks':
      return {kind: name, because, diff: null}
    case 'undecided':
    case 'infrastructure':
    case 'unknown':
      return {kind: name, because}
    case 'not-run':
      return {kind: name, reason: 'blocked', because}
    case 'blocked':
    case 'manual':
    case 'skipped':
    case 'not-chosen':
    case 'not-selected':
      return {kind: 'not-run', reason: name, because}
  }
}

function lineOf(given: Given, ignoredBlocks: number): string {
  const {document, outcomes} = documentOf('install.rst', verdictsOf(given), ignoredBlocks)
  return formatCoverage('install.rst', coverageOf(document, outcomes))
}

const lines: readonly (readonly [given: Given, ignored: number, line: string])[] = [
  [
    {'as-written': 11, differs: 1, manual: 2, 'not-chosen': 1},
    4,
    'install.rst: 12 of 15 steps performed, 11 as written, 1 differs; not run: 2 manual, 1 not chosen; 4 blocks ignored'
  ],
  [{'as-written': 1}, 0, 'install.rst: 1 of 1 step performed, 1 as written'],
  [{'as-written': 1}, 1, 'install.rst: 1 of 1 step performed, 1 as written; 1 block ignored'],
  [{}, 0, 'install.rst: nothing to run'],
  [{}, 3, 'install.rst: nothing to run; 3 blocks ignored'],
  [{manual: 3}, 0, 'install.rst: 0 of 3 steps performed; not run: 3 manual'],
  [
    {differs: 2, asks: 2, failed: 2, 'timed-out': 2, undecided: 1, unknown: 1},
    0,
    'install.rst: 10 of 10 steps performed, 2 differ, 2 failed, 2 timed out, 2 ask, 1 undecided, 1 unknown'
  ],
  [
    {'as-written': 1, infrastructure: 1, blocked: 3},
    0,
    'install.rst: 1 of 5 steps performed, 1 as written; without a machine: 1; not run: 3 blocked'
  ]
]

for (const [given, ignored, line] of lines) {
  coverage(`says \`${line}\``, () => {
    assert.is(lineOf(given, ignored), line)
  })
}

coverage('does not count a step without an outcome as performed', () => {
  const {document} = documentOf('a.md', verdictsOf({'as-written': 2}))
  assert.is(formatCoverage('a.md', coverageOf(document, [])), 'a.md: 0 of 2 steps performed')
})

coverage('of several documents is the sum', () => {
  const of = (given: Given, ignored: number): ReturnType<typeof coverageOf> => {
    const {document, outcomes} = documentOf('a.md', verdictsOf(given), ignored)
    return coverageOf(document, outcomes)
  }
  const parts = [of({'as-written': 3, manual: 1}, 2), of({failed: 1, blocked: 2, manual: 1}, 1)]
  assert.equal(sumCoverage(parts), of({'as-written': 3, failed: 1, blocked: 2, manual: 2}, 3))
  assert.is(sumCoverage([]).steps, 0)
})

coverage.run()
