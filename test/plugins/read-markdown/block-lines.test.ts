import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {chance} from '../../random.ts'
import {blocksOf} from './blocks.ts'
import {nesting} from './nesting.ts'

const lines = suite('lines of a Markdown code block')

function linesOf(text: string): readonly (readonly [string, number, number, number])[] {
  return blocksOf(text).flatMap(
    ({data}) =>
      data?.lines?.map(({text, line, column, offset}) => [text, line, column, offset] as const) ??
      []
  )
}

const forms: readonly (readonly [
  name: string,
  source: string,
  lines: readonly (readonly [text: string, line: number, column: number, offset: number])[]
])[] = [
  ['of a fence', '```console\n$ ls\n```\n', [['$ ls', 2, 1, 11]]],
  [
    'of a fence of tildes',
    '~~~\n$ ls\n```\n~~~',
    [
      ['$ ls', 2, 1, 4],
      ['```', 3, 1, 9]
    ]
  ],
  [
    'of an indented fence',
    '  ```\n  $ ls\n x\n  ```',
    [
      ['$ ls', 2, 3, 8],
      ['x', 3, 2, 14]
    ]
  ],
  [
    'of an indented block',
    'a\n\n    $ ls\n\n      b\n\nc',
    [
      ['$ ls', 3, 5, 7],
      ['', 4, 1, 12],
      ['  b', 5, 5, 17]
    ]
  ],
  [
    'with blanks only',
    '    a\n      \n    b',
    [
      ['a', 1, 5, 4],
      ['  ', 2, 5, 10],
      ['b', 3, 5, 17]
    ]
  ],
  ['indented with a tab', '\t$ ls', [['$ ls', 1, 2, 1]]],
  ['that begins with a tab', '```\n\t$ ls\n```', [['\t$ ls', 2, 1, 4]]],
  [
    'in a list',
    '1. a\n\n   ```\n   $ ls\n\n   b\n   ```',
    [
      ['$ ls', 4, 4, 16],
      ['', 5, 1, 21],
      ['b', 6, 4, 25]
    ]
  ],
  [
    'in a quote',
    '> ```\n> $ ls\n>\n>b\n> ```',
    [
      ['$ ls', 2, 3, 8],
      ['', 3, 2, 14],
      ['b', 4, 2, 16]
    ]
  ],
  ['in a quote in a list', '- > ~~~\n  > $ ls\n  > ~~~', [['$ ls', 2, 5, 12]]],
  ['in a list in a quote', '> - ~~~\n>   $ ls\n>   ~~~', [['$ ls', 2, 5, 12]]],
  ['in a directive in a list', '- :::step\n  ```\n  $ ls\n  ```\n  :::', [['$ ls', 3, 3, 18]]],
  [
    'that end in CR LF',
    '```\r\n$ ls\r\n\r\nb\r\n```\r\n',
    [
      ['$ ls', 2, 1, 5],
      ['', 3, 1, 11],
      ['b', 4, 1, 13]
    ]
  ],
  [
    'that end in CR',
    '```\r$ ls\r\rb\r```\r',
    [
      ['$ ls', 2, 1, 4],
      ['', 3, 1, 9],
      ['b', 4, 1, 10]
    ]
  ],
  ['of an empty fence', '```\n```', []],
  ['of a fence with one empty line', '```\n\n```', [['', 2, 1, 4]]],
  ['of a fence that the document ends', '```\n$ ls', [['$ ls', 2, 1, 4]]],
  [
    'where ends of lines are mixed',
    '> a\n> ```\r> \n> b\r> ```',
    [
      ['', 3, 3, 12],
      ['b', 4, 3, 15]
    ]
  ],
  [
    'after characters of two units',
    '> 😀\n> ```\n> $ echo 😀 x\n> ```',
    [['$ echo 😀 x', 3, 3, 13]]
  ],
  // The rest of a tab is blanks, and the column is that of the first character behind it.
  ['behind a part of a tab', '>\t\t$ ls', [['  $ ls', 1, 4, 3]]],
  ['behind a part of a tab in a list', '- a\n\n\t\t$ ls', [['  $ ls', 3, 3, 7]]],
  ['of a fence behind a part of a tab', '- ```\n\t$ ls\n  ```', [['  $ ls', 2, 2, 7]]],
  ['that hold NUL', '```\na\0b\n```', [['a\uFFFDb', 2, 1, 4]]],
  ['after two byte order marks', '\uFEFFa\n\n    $ ls', [['$ ls', 3, 5, 8]]]
]

for (const [name, source, expected] of forms) {
  lines(`tells where the lines stand ${name}`, () => {
    assert.equal(linesOf(source), expected)
  })
}

lines('tells where the lines of blocks in lists, quotes and directives stand', () => {
  for (let seed = 0; seed < 1500; seed++) {
    const {text, lines: expected} = nesting(chance(seed))
    const found = linesOf(text)
    assert.equal(
      found.map(([text, line, column]) => ({text, line, column})),
      expected,
      `seed ${seed}: ${JSON.stringify(text)}`
    )
    for (const [line, , , offset] of found) {
      assert.is(text.slice(offset, offset + line.length), line, `seed ${seed}`)
    }
  }
})

lines.run()
