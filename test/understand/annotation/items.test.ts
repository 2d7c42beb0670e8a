import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {type Item, readItems} from '../../../src/understand/annotation/items.ts'

const items = suite('readItems')

/** An item with the text that its places enclose. */
function shown(text: string, item: Item): readonly string[] {
  const all = text.slice(item.start, item.end)
  if (item.kind !== 'key') return [item.kind, all]
  const {name, value} = item
  if (value === null) return ['flag', name]
  assert.is(text.slice(value.start, value.end), value.text)
  return ['key', name, value.text, all]
}

const readings: readonly [text: string, items: readonly (readonly string[])[]][] = [
  ['#migrate', [['id', '#migrate']]],
  [
    '.slow .needs-disk',
    [
      ['tag', '.slow'],
      ['tag', '.needs-disk']
    ]
  ],
  [
    '#a.b.c',
    [
      ['id', '#a'],
      ['tag', '.b'],
      ['tag', '.c']
    ]
  ],
  ['timeout=5m', [['key', 'timeout', '5m', 'timeout=5m']]],
  ['skip="a b"', [['key', 'skip', 'a b', 'skip="a b"']]],
  ['skip=\'say "no"\'', [['key', 'skip', 'say "no"', 'skip=\'say "no"\'']]],
  ['skip=""', [['key', 'skip', '', 'skip=""']]],
  [
    'skip="a\n  b" x',
    [
      ['key', 'skip', 'a\n  b', 'skip="a\n  b"'],
      ['flag', 'x']
    ]
  ],
  ['manual', [['flag', 'manual']]],
  [
    'known-fault="#7" manual',
    [
      ['key', 'known-fault', '#7', 'known-fault="#7"'],
      ['flag', 'manual']
    ]
  ],
  [
    'ready=http://x:80/?a=b&c',
    [['key', 'ready', 'http://x:80/?a=b&c', 'ready=http://x:80/?a=b&c']]
  ],
  ['capture=v=/{1,3}/', [['key', 'capture', 'v=/{1,3}/', 'capture=v=/{1,3}/']]],
  ['', []],
  [' \t\n', []],
  ['1,3', [['unreadable', '1,3']]],
  [
    '# .',
    [
      ['unreadable', '#'],
      ['unreadable', '.']
    ]
  ],
  [
    'timeout= 5m',
    [
      ['unreadable', 'timeout='],
      ['unreadable', '5m']
    ]
  ],
  ['skip="a', [['unreadable', '"a']]],
  [
    'skip="a"b c',
    [
      ['unreadable', '"a"'],
      ['flag', 'b'],
      ['flag', 'c']
    ]
  ],
  ["skip=it's", [['unreadable', "skip=it's"]]],
  ['"name":"x"', [['unreadable', '"name":"x"']]]
]

for (const [text, expected] of readings) {
  items(`reads \`${text}\``, () => {
    const read = readItems(`: ${text}`, 2, false)
    assert.equal(
      read.items.map((item) => shown(`: ${text}`, item)),
      expected
    )
    assert.equal([read.end, read.isClosed], [text.length + 2, false])
  })
}

const braced: readonly [
  text: string,
  items: readonly (readonly string[])[],
  rest: string | null
][] = [
  [
    '{#a timeout=5m} x',
    [
      ['id', '#a'],
      ['key', 'timeout', '5m', 'timeout=5m']
    ],
    ' x'
  ],
  ['{ manual }', [['flag', 'manual']], ''],
  ['{}', [], ''],
  ['{skip="a } b"}', [['key', 'skip', 'a } b', 'skip="a } b"']], ''],
  ['{1,3}', [['unreadable', '1,3']], ''],
  ['{manual', [['flag', 'manual']], null],
  ['{skip="a}', [['unreadable', '"a}']], null],
  ['{skip=}', [['unreadable', 'skip=']], '']
]

for (const [text, expected, rest] of braced) {
  items(`reads \`${text}\` up to its brace`, () => {
    const read = readItems(text, 1, true)
    assert.equal(
      read.items.map((item) => shown(text, item)),
      expected
    )
    assert.is(read.isClosed ? text.slice(read.end) : null, rest)
  })
}

items.run()
