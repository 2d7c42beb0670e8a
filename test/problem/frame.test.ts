import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Point, Position} from '../../src/model/position.ts'
import type {Problem} from '../../src/model/problem.ts'
import type {Source} from '../../src/model/source.ts'
import {formatProblem, formatProblems} from '../../src/problem/frame.ts'
import {problem} from '../../src/problem/problem.ts'

const frame = suite('formatProblem')
const plain = {colours: false}
const path = 'docs/install.rst'

function sourceOf(...lines: readonly string[]): Source {
  return {path, text: lines.join('\n')}
}

/** Where a part of a source stands. */
function find({text}: Source, part: string): Position {
  const offset = text.indexOf(part)
  assert.not.equal(offset, -1, `expected \`${part}\` in the source`)
  return {start: pointAt(text, offset), end: pointAt(text, offset + part.length)}
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length, column: (before.at(-1) ?? '').length + 1, offset}
}

function unboundHost(position: Position | null, hint: string | null = null): Problem {
  const message = 'No target is configured for host `new-sever`'
  return problem('unbound-host', {path, message, position, hint, severity: 'error'})
}

/** The two lines of the frame around a part of a source. */
function framed(source: Source, part: string): readonly string[] {
  return formatProblem(unboundHost(find(source, part)), source, plain)
    .split('\n')
    .slice(2)
}

frame('shows place, sentence, code, line, caret and hint', () => {
  const before = Array.from({length: 152}, () => '')
  const source = sourceOf(...before, '    ftsender@new-sever $ mkdir .ssh', '')
  const hint = 'did you mean `new-server`? Otherwise add it under `targets` in as-written.yaml.'
  const shown = formatProblem(unboundHost(find(source, 'new-sever'), hint), source, plain)
  assert.is(
    shown,
    [
      'docs/install.rst:153:14: No target is configured for host `new-sever` [unbound-host]',
      '',
      '153 |     ftsender@new-sever $ mkdir .ssh',
      '    |              ^^^^^^^^^',
      'hint: did you mean `new-server`? Otherwise add it under `targets` in as-written.yaml.'
    ].join('\n')
  )
})

frame('says that a warning is one', () => {
  const warning = {...unboundHost(null), severity: 'warning'} as const
  assert.is(
    formatProblem(warning, null, plain),
    'docs/install.rst: warning: No target is configured for host `new-sever` [unbound-host]'
  )
})

frame('shows only the place when there is no source', () => {
  const position = find(sourceOf('a', ' b'), 'b')
  const shown = formatProblem(unboundHost(position), null, plain)
  assert.match(shown, /^docs\/install\.rst:2:2: No target .*$/)
})

frame('shows no line for a place that the source does not have', () => {
  const position = find(sourceOf('a long line', 'and more'), 'more')
  assert.not.match(formatProblem(unboundHost(position), sourceOf('short'), plain), /\|/)
  const impossible = {start: {line: 1, column: 9, offset: 2}, end: {line: 1, column: 9, offset: 2}}
  assert.not.match(formatProblem(unboundHost(impossible), sourceOf('short'), plain), /\|/)
})

frame('puts the caret under characters behind tabs', () => {
  assert.equal(framed(sourceOf('\t$ cd\tsrv'), 'srv'), [
    '1 |         $ cd    srv',
    '  |                 ^^^'
  ])
})

frame('counts wide characters', () => {
  assert.equal(framed(sourceOf('$ echo 日本 🎉 コピー'), 'コピー'), [
    '1 | $ echo 日本 🎉 コピー',
    '  |                ^^^^^^'
  ])
})

frame('shows control characters instead of writing them', () => {
  assert.equal(framed(sourceOf('\u001B[2J$ x\u0007y'), 'x\u0007'), [
    '1 | ^[[2J$ x^Gy',
    '  |        ^^^'
  ])
})

frame('shows the first of several lines, whatever ends it', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const source = {path, text: `$ cat <<EOF${end}one${end}EOF`}
    const start = {line: 1, column: 3, offset: 2}
    const position = {start, end: {line: 3, column: 4, offset: source.text.length}}
    const shown = formatProblem(unboundHost(position), source, plain)
    assert.equal(shown.split('\n').slice(2), ['1 | $ cat <<EOF', '  |   ^^^^^^^^^'])
  }
})

frame('points at the end of a line and at an empty line', () => {
  const source = sourceOf('$ echo', '')
  const at = (line: number, column: number, offset: number): readonly string[] => {
    const point = {line, column, offset}
    return formatProblem(unboundHost({start: point, end: point}), source, plain)
      .split('\n')
      .slice(2)
  }
  assert.equal(at(1, 7, 6), ['1 | $ echo', '  |       ^'])
  assert.equal(at(2, 1, 7), ['2 |', '  | ^'])
})

frame('cuts a long line on both sides of the caret', () => {
  const source = sourceOf(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`)
  assert.equal(framed(source, 'HERE'), [
    `1 | …${'a'.repeat(30)}HERE${'b'.repeat(64)}…`,
    `  | ${' '.repeat(31)}^^^^`
  ])
})

frame('cuts a long line only where it is long', () => {
  assert.equal(framed(sourceOf(`$ HERE${'b'.repeat(500)}`), 'HERE'), [
    `1 | $ HERE${'b'.repeat(93)}…`,
    '  |   ^^^^'
  ])
  assert.equal(framed(sourceOf(`${'a'.repeat(500)}HERE`), 'HERE'), [
    `1 | …${'a'.repeat(30)}HERE`,
    `  | ${' '.repeat(31)}^^^^`
  ])
})

frame('lets the caret end where a long line is cut', () => {
  assert.equal(framed(sourceOf('x'.repeat(5000)), 'x'.repeat(5000)), [
    `1 | ${'x'.repeat(99)}…`,
    `  | ${'^'.repeat(100)}`
  ])
})

frame('is quick on a line of many megabytes', () => {
  const half = 'a'.repeat(10_000_000)
  const source = sourceOf(`${half}HERE${half}`)
  assert.is(framed(source, 'HERE')[1], `  | ${' '.repeat(31)}^^^^`)
})

frame('is coloured only when asked', () => {
  const source = sourceOf('$ new-sever')
  const shown = formatProblem(unboundHost(find(source, 'new-sever'), 'rename it'), source, {
    colours: true
  })
  assert.match(shown, '\u001B[31m^^^^^^^^^\u001B[39m')
  assert.is(
    shown.replaceAll(/\u001B\[\d+m/g, ''),
    formatProblem(unboundHost(find(source, 'new-sever'), 'rename it'), source, plain)
  )
})

frame.run()

const many = suite('formatProblems')

function warningAt(
  where: string,
  line: number,
  severity: 'error' | 'warning' = 'warning'
): Problem {
  const point = {line, column: 1, offset: 0}
  const message = `Line ${line}`
  return problem('no-prompt', {
    path: where,
    message,
    severity,
    position: {start: point, end: point}
  })
}

many('are sorted by path and line, one blank line apart', () => {
  const problems = [warningAt('b.md', 3), warningAt('a.md', 20), warningAt('a.md', 3)]
  assert.is(
    formatProblems(problems, new Map(), plain),
    [
      'a.md:3:1: warning: Line 3 [no-prompt]\n',
      'a.md:20:1: warning: Line 20 [no-prompt]\n',
      'b.md:3:1: warning: Line 3 [no-prompt]\n'
    ].join('\n')
  )
})

many('show the lines of their own sources', () => {
  const sources = new Map([['a.md', {path: 'a.md', text: 'the line'}]])
  const shown = formatProblems([warningAt('a.md', 1), warningAt('b.md', 1)], sources, plain)
  assert.match(shown, /^a\.md.*\n\n1 \| the line\n {2}\| \^\n\nb\.md.*\n$/)
})

many('of one file are counted beyond a hundred, errors last', () => {
  const problems = Array.from({length: 150}, (_, index) =>
    warningAt('a.md', index + 1, index >= 140 ? 'error' : 'warning')
  )
  const shown = formatProblems(problems, new Map(), plain)
  assert.is(shown.match(/^a\.md:\d+:/gm)?.length, 100)
  assert.match(shown, 'a.md:90:1: warning: ')
  assert.not.match(shown, 'a.md:91:1:')
  assert.match(shown, 'a.md:150:1: Line 150')
  assert.match(shown, /\na\.md: 50 more problems\n$/)
})

many('count errors that are not shown', () => {
  const problems = Array.from({length: 101}, (_, index) => warningAt('a.md', index + 1, 'error'))
  assert.match(
    formatProblems(problems, new Map(), plain),
    /\na\.md: 1 more problem, 1 of them an error\n$/
  )
})

many('put what is wrong with a whole file first', () => {
  const whole = problem('not-utf8', {path: 'a.md', message: 'Not UTF-8'})
  assert.match(formatProblems([warningAt('a.md', 1), whole], new Map(), plain), /^a\.md: Not UTF-8/)
})

many('that are none take no space', () => {
  assert.is(formatProblems([], new Map(), plain), '')
})

many.run()
