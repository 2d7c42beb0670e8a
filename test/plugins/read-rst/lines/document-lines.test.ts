import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {DocumentLines} from '../../../../plugins/read-rst/parser/lines/document-lines.ts'

const lines = suite('document lines')

const endings: readonly (readonly [name: string, source: string, texts: readonly string[]])[] = [
  ['nothing', '', []],
  ['a text without a line end', 'crontab -e', ['crontab -e']],
  ['Unix line ends', 'a\n\nb\n', ['a', '', 'b']],
  ['Windows line ends', 'a\r\n\r\nb\r\n', ['a', '', 'b']],
  ['old Mac line ends', 'a\r\rb\r', ['a', '', 'b']],
  ['mixed line ends', 'a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ['blanks at the ends of lines', 'a  \n \t \nb\u00a0\u3000\n', ['a', '', 'b']],
  ['tabs', '\ta\n   \tb\nab\tc\t\n', ['        a', '        b', 'ab      c']],
  ['tabs behind characters of two units', '😀\ta', ['😀       a']],
  ['vertical tabs and form feeds', 'a\vb\fc', ['a b c']]
]

for (const [name, source, texts] of endings) {
  lines(`reads ${name}`, () => {
    assert.equal(new DocumentLines(source).texts, texts)
  })
}

lines('finds the place of a column in its line', () => {
  assert.equal(new DocumentLines('ab\r\ncd').place(1, 1), {line: 2, column: 2, offset: 5})
})

lines('finds the place of a column behind tabs, and behind the tab that a column divides', () => {
  // rhaptos.rst:84 is a tab and an address; its block is indented by five columns.
  const document = new DocumentLines('bash\n\t  10.0.0.24\n')
  assert.equal(document.place(1, 10), {line: 2, column: 4, offset: 8})
  assert.equal(document.place(1, 8), {line: 2, column: 2, offset: 6})
  assert.equal(document.place(1, 5), {line: 2, column: 2, offset: 6})
  assert.equal(document.place(1, 0), {line: 2, column: 1, offset: 5})
})

lines('keeps a place behind the end of a line at its end', () => {
  assert.equal(new DocumentLines('ab\ncd').place(0, 9), {line: 1, column: 3, offset: 2})
  assert.equal(new DocumentLines('\tb\ncd').place(0, 99), {line: 1, column: 3, offset: 2})
})

lines('gives lines as written, spaces for the rest of a divided tab', () => {
  const document = new DocumentLines('\t  10.0.0.24  \n    \tcc\n')
  assert.is(document.raw(0, 5), '     10.0.0.24  ')
  assert.is(document.raw(0, 8), '  10.0.0.24  ')
  assert.is(document.raw(1, 4), '\tcc')
})

const ends: readonly (readonly [source: string, line: number, column: number, offset: number])[] = [
  ['', 1, 1, 0],
  ['a', 1, 2, 1],
  ['a\n', 2, 1, 2],
  ['a\r\nb', 2, 2, 4],
  ['a\tb', 1, 4, 3]
]

for (const [source, line, column, offset] of ends) {
  lines(`knows where ${JSON.stringify(source)} ends`, () => {
    assert.equal(new DocumentLines(source).end(), {line, column, offset})
  })
}

lines.run()
