import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {complaintsOf, outlineOf} from '../outline.ts'

const tables = suite('tables')

const grid = `
+--------+-----------------+
| Paket  | Befehl          |
+========+=================+
| uwsgi  | Run::           |
|        |                 |
|        |   $ pip install |
+--------+-----------------+
| 中文   | a | b           |
+--------+-----------------+
`

tables('with borders hold blocks, and code', () => {
  assert.equal(outlineOf(grid), [
    'table 1',
    '  tableRow',
    '    tableCell "Paket"',
    '    tableCell "Befehl"',
    '  tableRow',
    '    tableCell "uwsgi"',
    '    tableCell',
    '      paragraph "Run:"',
    '      code "$ pip install"',
    '  tableRow',
    '    tableCell "中文"',
    '    tableCell "a | b"'
  ])
  assert.equal(complaintsOf(grid), [])
})

tables('with borders have cells that span', () => {
  const source = `
+---+---+---+
| a | b     |
|   +---+---+
|   | c | d |
+---+---+---+
`
  assert.equal(outlineOf(source), [
    'table 0',
    '  tableRow',
    '    tableCell 2x1 "a"',
    '    tableCell 1x2 "b"',
    '  tableRow',
    '    tableCell "c"',
    '    tableCell "d"'
  ])
})

const simple = `
======  ==========
Datei   Inhalt
======  ==========
a.conf  - eins

        - zwei
b.conf  ::

          listen 80
        länger als die Spalte
both
------------------
\\
======  ==========
`

tables('without borders begin a row where the first column has text', () => {
  assert.equal(outlineOf(simple), [
    'table 1',
    '  tableRow',
    '    tableCell "Datei"',
    '    tableCell "Inhalt"',
    '  tableRow',
    '    tableCell "a.conf"',
    '    tableCell',
    '      list',
    '        listItem',
    '          paragraph "eins"',
    '        listItem',
    '          paragraph "zwei"',
    '  tableRow',
    '    tableCell "b.conf"',
    '    tableCell',
    '      code "listen 80"',
    '      paragraph "länger als die Spalte"',
    '  tableRow',
    '    tableCell 1x2 "both"',
    '  tableRow',
    '    tableCell',
    '    tableCell'
  ])
})

const malformed: readonly (readonly [name: string, source: string])[] = [
  ['lines of different widths', '+---+\n| a |\n| bc |\n+---+\n'],
  ['no border at the bottom', '+---+\n| a |\n'],
  ['borders that do not meet', '+---+---+\n| a | b |\n+---+   |\n|   c   |\n+-------+\n'],
  ['two borders of `=`', '+---+\n| a |\n+===+\n| b |\n+===+\n| c |\n+---+\n'],
  ['no bottom in a simple table', '== ==\na  b\n'],
  ['simple borders of different widths', '== ==\na  b\n== ===\n'],
  ['text between simple columns', '==  ==\na   b\na bc d\n==  ==\n'],
  ['an underline that fits no column', '==  ==\na   b\n---  -\n==  ==\n']
]

for (const [name, source] of malformed) {
  tables(`are kept as text where they have ${name}`, () => {
    assert.equal(outlineOf(source), [`paragraph ${JSON.stringify(source.trim())}`])
    assert.equal(complaintsOf(source), ['1: malformed-table'])
  })
}

tables('need a blank line behind them', () => {
  assert.equal(complaintsOf('+---+\n| a |\n+---+\nb\n'), ['4: missing-blank-line'])
  assert.equal(complaintsOf('== ==\na  b\n== ==\nc\n== ==\nd\n'), ['6: missing-blank-line'])
})

tables.run()
