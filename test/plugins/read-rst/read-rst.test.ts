import type {ReadDocument} from 'as-written'
import type {Code, Nodes} from 'mdast'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {readRst} from '../../../plugins/read-rst/index.ts'

const reader = suite('readRst')

function read(text: string): ReadDocument {
  return readRst.read({path: 'install.rst', text})
}

function told(text: string): string[] {
  return read(text).problems.map(
    ({severity, code, position}) => `${position?.start.line}: ${code} ${severity}`
  )
}

reader('reads files that end as reStructuredText does', () => {
  assert.is(readRst.name, 'rst')
  assert.equal(readRst.extensions, ['.rst', '.rest', '.rst.txt'])
})

reader('tells what is malformed as problems with a place', () => {
  const [problem] = read('Guide\n====\n').problems
  assert.equal(problem, {
    severity: 'warning',
    code: 'rst:short-underline',
    path: 'install.rst',
    position: {start: {line: 1, column: 1, offset: 0}, end: {line: 2, column: 5, offset: 10}},
    message: 'The underline of this title is shorter than it',
    hint: null
  })
})

const annotations: readonly (readonly [name: string, source: string, ...problems: string[]])[] = [
  ['above a paragraph that ends in two colons', '.. as-written: timeout=5m\n\nRun::\n\n  $ a\n'],
  ['above a directive', '.. as-written: timeout=5m\n   background\n\n.. code:: sh\n\n   a\n'],
  ['shown in a literal block', 'Write::\n\n  .. as-written: timeout=5m\n'],
  [
    'between two colons and their block',
    'Run::\n\n.. as-written: timeout=5m\n\n  $ a\n',
    '3: rst:annotation-placement error'
  ],
  [
    'above lines that are indented deeper',
    '* Run\n\n  .. as-written: timeout=5m\n\n     $ a\n',
    '3: rst:annotation-placement error'
  ],
  ['with two colons', '.. as-written:: timeout=5m\n', '1: rst:annotation-directive error'],
  [
    'with two colons in an item',
    '* .. as-written::\n\n     a\n',
    '1: rst:annotation-directive error'
  ]
]

for (const [name, source, ...problems] of annotations) {
  reader(`${problems.length === 0 ? 'takes' : 'refuses'} an annotation ${name}`, () => {
    assert.equal(told(source), problems)
  })
}

reader('tells problems in the order of the document', () => {
  assert.equal(told('.. as-written:: a\n\n*b\n\n.. as-written:: c\n'), [
    '1: rst:annotation-directive error',
    '3: rst:unclosed-inline warning',
    '5: rst:annotation-directive error'
  ])
})

const lines: readonly (readonly [name: string, source: string, texts: readonly string[]])[] = [
  ['tabs as they are written', 'Run::\n\n\tprintf "\t"\n\tmake\t\n', ['printf "\t"', 'make\t']],
  ['blanks at their ends', 'Run::\n\n  $ a \n  b  \n', ['$ a ', 'b  ']],
  ['the rest of a divided tab', 'Run::\n\n    a\n\tb\n', ['a', '    b']],
  ['no carriage returns', 'Run::\r\n\r\n  a\r\n  b\r\n', ['a', 'b']],
  [
    'what `:dedent:` leaves of them',
    '.. code-block:: sh\n   :dedent: 2\n\n     cat <<END\n      a\n     END\n',
    ['cat <<END', ' a', 'END']
  ],
  [
    'what `:dedent:` alone leaves of them',
    '.. code-block:: sh\n   :dedent:\n\n      a\n\n       b\n',
    ['a', '', ' b']
  ],
  ['what people see of parsed-literal', '.. parsed-literal::\n\n   make *all*\n', ['make all']]
]

for (const [name, source, texts] of lines) {
  reader(`gives the lines of a block with ${name}`, () => {
    assert.equal(
      codeIn(read(source).tree)?.data?.lines?.map(({text}) => text),
      texts
    )
  })
}

reader('gives every block of code its lines', () => {
  const code = codeIn(read('Run::\n\n  $ a\n').tree)
  assert.equal(code?.data?.lines, [{text: '$ a', line: 3, column: 3, offset: 9}])
})

reader('places the lines that are dedented', () => {
  const source = '.. code-block:: sh\n   :dedent: 2\n\n     ls\n'
  assert.equal(codeIn(read(source).tree)?.data?.lines, [
    {text: 'ls', line: 4, column: 6, offset: source.indexOf('ls')}
  ])
})

function codeIn(node: Nodes): Code | undefined {
  if (node.type === 'code') return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const code = codeIn(child)
    if (code !== undefined) return code
  }
  return undefined
}

reader.run()
