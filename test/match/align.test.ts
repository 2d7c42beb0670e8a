import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {alignOutput} from '../../src/match/align.ts'
import {anyLine} from '../../src/match/ellipsis.ts'
import type {Expectation} from '../../src/model/expectation.ts'
import type {Diff} from '../../src/model/outcome.ts'
import {chance} from '../random.ts'
import {fewestFaults, randomPromise} from './readings.ts'

const alignment = suite('alignOutput')

function once(source: string, line = 1): Expectation {
  return {source, line, repeat: 'once', accepts: (actual) => actual === source}
}

function dots(line = 1): Expectation {
  return {source: '...', line, repeat: 'any', accepts: anyLine}
}

function blank(line = 1): Expectation {
  return {source: '', line, repeat: 'optional', accepts: (actual) => actual === ''}
}

function promise(...sources: readonly string[]): readonly Expectation[] {
  return sources.map((source, index) => {
    if (source === '...') return dots(index + 1)
    return source === '(blank)' ? blank(index + 1) : once(source, index + 1)
  })
}

const accepted: readonly (readonly [promised: readonly string[], printed: readonly string[]])[] = [
  [[], []],
  [['total 3'], ['total 3']],
  [['...'], []],
  [['...'], ['a', 'b']],
  [
    ['a', '...', 'b'],
    ['a', 'b']
  ],
  [
    ['a', '...', 'b'],
    ['a', 'b', 'x', 'b']
  ],
  [
    ['...', 'a', '...', 'a'],
    ['a', 'a', 'a']
  ],
  [['a', '(blank)', '(blank)'], ['a']],
  [
    ['a', '(blank)', '(blank)'],
    ['a', '']
  ],
  [
    ['(blank)', '...', '(blank)', 'a'],
    ['', '', 'a']
  ]
]

for (const [promised, printed] of accepted) {
  alignment(`accepts ${JSON.stringify(printed)} as ${JSON.stringify(promised)}`, () => {
    assert.equal(alignOutput(promise(...promised), printed), {isAccepted: true, diff: []})
  })
}

const rejected: readonly (readonly [
  what: string,
  promised: readonly string[],
  printed: readonly string[],
  rows: readonly string[]
])[] = [
  ['a wrong line', ['hello', 'moon'], ['hello', 'world'], ['1 hello', '-2 moon', '+world']],
  ['a missing line', ['hello', 'world'], ['hello'], ['1 hello', '-2 world']],
  ['an unexpected line', ['hello'], ['hello', 'world'], ['1 hello', '+world']],
  ['output where none is promised', [], ['a'], ['+a']],
  ['what `...` took', ['a', '...', 'b'], ['a', 'x', 'y', 'c'], ['1 a', '2 ... 3', '-3 b']],
  ['a line behind `...`', ['...', 'b', 'c'], ['x', 'b', 'd'], ['1 ... 1', '2 b', '-3 c', '+d']],
  ['`...` that took nothing', ['a', '...'], [], ['-1 a', '2 ... 0']],
  ['no optional lines', ['a', '(blank)'], ['b'], ['-1 a', '+b']],
  [
    'optional lines that are there',
    ['(blank)', 'a', '(blank)'],
    ['', 'b', ''],
    ['1 ', '-2 a', '+b', '3 ']
  ],
  [
    'moved lines as few',
    ['a', 'b', 'c', 'd'],
    ['b', 'c', 'd', 'a'],
    ['-1 a', '2 b', '3 c', '4 d', '+a']
  ]
]

function rowsOf(diff: Diff): readonly string[] {
  return diff.map((row) => {
    switch (row.kind) {
      case 'same':
        return `${row.line} ${row.text}`
      case 'missing':
        return `-${row.line} ${row.text}`
      case 'unexpected':
        return `+${row.text}`
      case 'elided':
        return `${row.line} ${row.source} ${row.count}`
    }
  })
}

for (const [what, promised, printed, rows] of rejected) {
  alignment(`shows ${what}`, () => {
    const {isAccepted, diff} = alignOutput(promise(...promised), printed)
    assert.is(isAccepted, false)
    assert.equal(rowsOf(diff), rows)
  })
}

/** The comparison must hold every promise and every line, in their order, and nothing else. */
function isWhole(
  diff: Diff,
  promised: readonly Expectation[],
  printed: readonly string[]
): boolean {
  let line = 0
  let previous = 0
  for (const row of diff) {
    if (row.kind === 'elided') line += row.count
    else if (row.kind !== 'missing' && row.text !== printed[line++]) return false
    if (row.kind === 'unexpected') continue
    if (row.line < previous) return false
    previous = row.line
  }
  const shown = new Set(diff.map((row) => ('line' in row ? row.line : 0)))
  const isComplete = promised.every(({repeat, line}) => repeat === 'optional' || shown.has(line))
  return line === printed.length && isComplete
}

function faultsIn(diff: Diff): number {
  return diff.filter(({kind}) => kind === 'missing' || kind === 'unexpected').length
}

alignment('agrees with the trial of all readings', () => {
  for (let seed = 0; seed < 20_000; seed++) {
    const random = chance(seed)
    const promised = randomPromise(random, random.below(6)).map((expectation) =>
      random.below(8) === 0 ? dots(expectation.line) : expectation
    )
    const printed = Array.from({length: random.below(6)}, () => random.pick(['a', 'b', 'c', 'd']))
    const sources = promised.map(({source, repeat}) => `${source} ${repeat}`)
    const message = `seed ${seed}: ${JSON.stringify([sources, printed])}`
    const faults = fewestFaults(promised, printed)
    const {isAccepted, diff} = alignOutput(promised, printed)
    assert.is(isAccepted, faults === 0, message)
    if (isAccepted) continue
    assert.is(faultsIn(diff), faults, message)
    assert.ok(isWhole(diff, promised, printed), message)
  }
})

function numbered(count: number, text: (number: number) => string): readonly string[] {
  return Array.from({length: count}, (_, index) => text(index))
}

const large: readonly (readonly [
  what: string,
  promised: readonly Expectation[],
  printed: readonly string[],
  faults: number
])[] = [
  [
    'lines that all differ',
    numbered(100_000, (n) => `a ${n}`).map((text, index) => once(text, index)),
    numbered(100_000, (n) => `b ${n}`),
    200_000
  ],
  [
    'lines of which every hundredth differs',
    numbered(100_000, (n) => (n % 100 ? `line ${n}` : `a ${n}`)).map((text, index) =>
      once(text, index)
    ),
    numbered(100_000, (n) => (n % 100 ? `line ${n}` : `b ${n}`)),
    2000
  ],
  [
    'the same line again and again, with one too many',
    numbered(100_000, () => 'y').map((text, index) => once(text, index)),
    numbered(100_001, () => 'y'),
    1
  ],
  [
    'an end that is wrong behind `...`',
    [once('a', 1), dots(2), once('b', 3)],
    ['a', ...numbered(1_000_000, (n) => `line ${n}`)],
    1
  ],
  [
    '`...` between lines that all differ',
    [
      dots(0),
      ...numbered(100_000, (n) => `a ${n}`).map((text, index) => once(text, index + 1)),
      dots(100_001)
    ],
    numbered(100_000, (n) => `b ${n}`),
    100_000
  ]
]

for (const [what, promised, printed, faults] of large) {
  alignment(`answers at once for ${what}`, () => {
    const started = performance.now()
    const {isAccepted, diff} = alignOutput(promised, printed)
    assert.ok(performance.now() - started < 2000)
    assert.is(isAccepted, false)
    assert.is(faultsIn(diff), faults)
    assert.ok(isWhole(diff, promised, printed))
  })
}

alignment('follows thousands of ellipses at once', () => {
  const promised = numbered(50_000, () => '').flatMap((_, index) => [dots(index), once('a', index)])
  const started = performance.now()
  assert.ok(
    alignOutput(
      promised,
      numbered(100_000, () => 'a')
    ).isAccepted
  )
  assert.ok(performance.now() - started < 2000)
})

alignment('finds a line again that moved far in a text too long for every reading', () => {
  const printed = numbered(5000, (n) => `line ${n}`)
  const promised = [...printed.slice(1), 'line 0'].map((text, index) => once(text, index))
  assert.is(faultsIn(alignOutput(promised, printed).diff), 2)
})

alignment.run()
