import type {Code} from 'mdast'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {parseRst} from '../../../../plugins/read-rst/parser/index.ts'
import {complaintsOf, outlineOf} from '../outline.ts'

const literals = suite('literal blocks')

const announced: readonly (readonly [name: string, source: string, outline: readonly string[]])[] =
  [
    [
      'behind a text that ends in two colons, of which one is shown',
      'Set it::\n\n  # useradd -r\n',
      ['paragraph "Set it:"', 'code "# useradd -r"']
    ],
    [
      'behind a text and two colons apart, which are not shown',
      'recreate ::\n\n    see newlxc.sh\n',
      ['paragraph "recreate"', 'code "see newlxc.sh"']
    ],
    ['behind two colons alone', 'a\n\n::\n\n  b\n', ['paragraph "a"', 'code "b"']],
    [
      'behind two colons directly under the text (rhaptos.rst:113)',
      'just to confuse you)\n::\n\n\n  make graphite\n\n  This will ask\n',
      ['paragraph "just to confuse you)"', 'code "make graphite\\n\\nThis will ask"']
    ],
    [
      'with the indentation of one space (freifunk.rst:58)',
      'Zunächst::\n\n crontab -e\n\nDa\n',
      ['paragraph "Zunächst:"', 'code "crontab -e"', 'paragraph "Da"']
    ],
    [
      'behind a line of blanks only (freifunk.rst:89)',
      'werden::\n \n    # icvpn\n',
      ['paragraph "werden:"', 'code "# icvpn"']
    ],
    [
      'whose least indented line is not the first',
      'a::\n\n     bash scripts/dns.sh\n   devweb\n',
      ['paragraph "a:"', 'code "  bash scripts/dns.sh\\ndevweb"']
    ],
    [
      'directly behind two lines of text',
      'one\ntwo::\n  b\n',
      ['paragraph "one\\ntwo:"', 'code "b"']
    ],
    [
      'that are quoted instead of indented',
      'No, you do it::\n\n> ls\n> # id\n\nWho?\n',
      ['paragraph "No, you do it:"', 'code "> ls\\n> # id"', 'paragraph "Who?"']
    ]
  ]

for (const [name, source, outline] of announced) {
  literals(`stand ${name}`, () => {
    assert.equal(outlineOf(source), outline)
    assert.equal(complaintsOf(source), [])
  })
}

literals('are definitions where one line alone is followed by an indented one', () => {
  const source = 'Set it::\n  # useradd\n'
  assert.equal(outlineOf(source), [
    'defList',
    '  defListTerm "Set it::"',
    '  defListDescription',
    '    paragraph "# useradd"'
  ])
  assert.equal(complaintsOf(source), ['1: literal-as-definition'])
})

literals('are missed where nothing indented follows', () => {
  assert.equal(complaintsOf('Set it::\n\nText\n'), ['1: literal-expected'])
  const [message] = parseRst('Set it::\n\nText\n').messages
  assert.equal(message?.place, {
    start: {line: 1, column: 7, offset: 6},
    end: {line: 1, column: 9, offset: 8}
  })
})

literals('are not announced by an escaped colon', () => {
  assert.equal(outlineOf('a\\::\n\n  b\n'), ['paragraph "a::"', 'blockquote', '  paragraph "b"'])
})

literals('need a blank line behind them', () => {
  assert.equal(complaintsOf('a::\n\n  b\nc\n'), ['4: missing-blank-line'])
  assert.equal(complaintsOf('a::\n\n> b\nc\n'), ['4: inconsistent-quoting'])
})

literals('have the language that was said last', () => {
  const source =
    'a::\n\n  b\n\n.. highlight:: console\n\nc::\n\n  d\n\n* e::\n\n    f\n\n.. code::\n\n   g\n'
  assert.equal(
    outlineOf(source).filter((line) => line.includes('code ')),
    ['code "b"', 'code console "d"', '    code console "f"', 'code console "g"']
  )
})

literals('are doctest blocks where Python asks for them', () => {
  assert.equal(outlineOf('>>> 1 + 1\n2\n\na\n'), ['code pycon ">>> 1 + 1\\n2"', 'paragraph "a"'])
})

literals('know where each line stands, tabs and blanks included (rhaptos.rst:82)', () => {
  const source = '1. Check dns::\n\n     bash scripts/dns.sh \n      devweb\n\t  10.0.0.24  \n'
  const code = codeOf(source)
  assert.is(code.value, 'bash scripts/dns.sh\n devweb\n     10.0.0.24')
  assert.equal(code.data?.lines, [
    {text: 'bash scripts/dns.sh', line: 3, column: 6, offset: 21},
    {text: ' devweb', line: 4, column: 6, offset: 47},
    {text: '     10.0.0.24', line: 5, column: 2, offset: 56}
  ])
  assert.equal(code.data?.raw, ['bash scripts/dns.sh ', ' devweb', '     10.0.0.24  '])
})

literals('keep the tabs of a makefile in what is raw', () => {
  const code = codeOf('Makefile::\n\n    all:\n    \tcc a.c\n\n    \t\tb\n')
  assert.is(code.value, 'all:\n    cc a.c\n\n            b')
  assert.equal(code.data?.raw, ['all:', '\tcc a.c', '', '\t\tb'])
})

function codeOf(source: string): Code {
  const waiting: unknown[] = [parseRst(source).tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const {type, children = []} = node as {type: string; children?: unknown[]}
    if (type === 'code') return node as Code
    waiting.push(...children)
  }
  throw new TypeError('expected a block of code')
}

literals.run()
