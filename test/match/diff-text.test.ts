import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {formatDiff} from '../../src/match/diff-text.ts'
import type {Diff, DiffRow} from '../../src/model/outcome.ts'

const text = suite('formatDiff')

function shown(diff: Diff, context?: number): readonly string[] {
  const rows = context === undefined ? formatDiff(diff) : formatDiff(diff, {context})
  return rows.map(({kind, line, text}) => `${kind} ${line ?? '-'} ${text}`)
}

function same(from: number, count: number): readonly DiffRow[] {
  return Array.from({length: count}, (_, index) => ({
    kind: 'same',
    line: from + index,
    text: `line ${from + index}`
  }))
}

function missing(line: number, text: string): DiffRow {
  return {kind: 'missing', line, text}
}

function unexpected(text: string): DiffRow {
  return {kind: 'unexpected', text}
}

text('shows what is promised and what is printed, by the lines of the document', () => {
  const diff: Diff = [
    {kind: 'same', line: 12, text: 'total 3'},
    missing(13, 'alpha'),
    unexpected('beta'),
    {kind: 'elided', line: 14, source: '...', count: 25},
    {kind: 'elided', line: 15, source: '...', count: 1},
    {kind: 'elided', line: 16, source: '...', count: 0}
  ]
  assert.equal(shown(diff), [
    'same 12 total 3',
    'missing 13 alpha',
    'unexpected - beta',
    'elided 14 ... (25 lines)',
    'elided 15 ... (1 line)',
    'elided 16 ... (no lines)'
  ])
})

text('folds lines as promised that are far from a difference', () => {
  const diff = [...same(1, 9), missing(10, 'a'), ...same(11, 9), unexpected('b'), ...same(20, 9)]
  assert.equal(shown(diff, 2), [
    'fold - (7 lines as promised)',
    'same 8 line 8',
    'same 9 line 9',
    'missing 10 a',
    'same 11 line 11',
    'same 12 line 12',
    'fold - (5 lines as promised)',
    'same 18 line 18',
    'same 19 line 19',
    'unexpected - b',
    'same 20 line 20',
    'same 21 line 21',
    'fold - (7 lines as promised)'
  ])
})

text('folds nothing to save no room', () => {
  const diff = [...same(1, 4), missing(5, 'a'), ...same(6, 7), missing(13, 'b')]
  assert.is(formatDiff(diff).length, diff.length)
})

text('folds the middle of many lines that are missing or not promised', () => {
  const many = Array.from({length: 50_000}, (_, index) => index)
  const diff = [
    ...many.map((index) => missing(index + 1, `a ${index}`)),
    ...many.map((index) => unexpected(`b ${index}`))
  ]
  const rows = shown(diff)
  assert.is(rows.length, 122)
  assert.is(rows[29], 'missing 30 a 29')
  assert.is(rows[30], 'fold - (49940 more lines that are missing)')
  assert.is(rows[60], 'missing 50000 a 49999')
  assert.is(rows[91], 'fold - (49940 more lines that are not promised)')
})

text('shows what is missing before what is there instead', () => {
  const diff = [unexpected('x'), missing(1, 'a'), unexpected('y'), missing(2, 'b')]
  assert.equal(shown(diff), ['missing 1 a', 'missing 2 b', 'unexpected - x', 'unexpected - y'])
})

const pairs: readonly (readonly [
  what: string,
  promised: string,
  printed: string,
  shownPromised: string,
  shownPrinted: string
])[] = [
  ['blanks at the end', 'total 3', 'total 3 ', 'total·3', 'total·3·'],
  ['blanks inside', 'a  b', 'a b', 'a··b', 'a·b'],
  ['a tab for blanks', 'a\tb', 'a       b', 'a→b', 'a·······b'],
  ['a blank that does not break', 'a b', 'a\u00A0b', 'a·b', 'a\\u{a0}b'],
  ['an escape for its picture', '^[[1m', '\x1b[1m', '^[[1m', '\\u{1b}[1m'],
  ['a backslash beside a blank', 'a\\ b', 'a\\b', 'a\\\\·b', 'a\\\\b']
]

for (const [what, promised, printed, shownPromised, shownPrinted] of pairs) {
  text(`makes visible ${what}`, () => {
    assert.equal(shown([missing(1, promised), unexpected(printed)]), [
      `missing 1 ${shownPromised}`,
      `unexpected - ${shownPrinted}`
    ])
  })
}

text('leaves blanks alone where the difference is plain to see', () => {
  assert.equal(shown([missing(1, 'a b '), unexpected('a c ')]), [
    'missing 1 a b ',
    'unexpected - a c '
  ])
})

text('lets nothing through that a terminal would obey', () => {
  const rows = shown([
    {kind: 'same', line: 1, text: 'a\x1b]0;title\x07'},
    missing(2, 'b\u202Etxt'),
    unexpected('c\rd\u009B31m')
  ])
  assert.equal(rows, [
    'same 1 a^[]0;title^G',
    'missing 2 b<U+202E>txt',
    'unexpected - c^Md<U+009B>31m'
  ])
})

text('is empty where nothing is compared', () => {
  assert.equal(formatDiff([]), [])
})

text.run()
