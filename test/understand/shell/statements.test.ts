import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {isPlain} from '../../../src/understand/shell/plain.ts'
import {splitStatements} from '../../../src/understand/shell/statements.ts'

const statements = suite('splitStatements')

const unfinished: readonly string[] = [
  'echo "a',
  "echo 'a",
  'echo `ls',
  'echo $(ls',
  'echo "$(ls',
  'echo ${a',
  'echo $((1 +',
  "echo $'a",
  'a=(1 2',
  'diff <(ls',
  'a |',
  'a &&',
  'a || # or else',
  'make \\',
  'a; \\',
  'if true',
  'if true; then',
  'if true; then ls',
  'for i in 1 2',
  'for i in 1 2; do',
  'while true; do ls',
  'until false',
  'case $x in',
  'case $x in a) ls;;',
  'f() {',
  'f()',
  'function f',
  '{ ls',
  '( ls',
  '[[ a == b',
  '(( 1 +',
  'cat <<EOF',
  'cat <<EOF\nhello',
  'cat <<EOF\nEOFS',
  'cat <<EOF && echo "x\nEOF\n',
  'x=$(cat <<EOF\nhello\nEOF',
  'if true; then\ncat <<EOF\nhello'
]

for (const text of unfinished) {
  statements(
    `knows that the shell would read on after \`${text.replaceAll('\n', '⏎')}\``,
    async () => {
      const [first] = await splitStatements(text.split('\n'))
      assert.is(first?.isOpen, true)
      assert.is(first?.firstLine, 0)
      assert.is(isPlain(text), false)
    }
  )
}

const finished: readonly string[] = [
  'ls -lh ~/deploy/',
  'echo "a" \'b\' $HOME',
  'make test # it\'s slow, "very',
  'echo a # \\',
  'echo a\\\\',
  'cat a | wc -l && ls; pwd',
  'pip install celery[redis]',
  'echo hello >> log.txt 2>&1',
  'sleep 100 &',
  'echo if then do',
  'if true; then ls; fi',
  'f() { ls; }',
  'cat <<EOF\nit\'s "\nEOF',
  "cat <<'E F'\n$(\nE F",
  'cat <<-EOF\n\thello\n\tEOF',
  'cat <<A <<B\na\nA\nb\nB',
  'cat <<< "hello"',
  'x=$(cat <<EOF\nhello\nEOF\n)',
  'echo a)',
  ')',
  'fi'
]

for (const text of finished) {
  statements(`knows that \`${text.replaceAll('\n', '⏎')}\` is finished`, async () => {
    const lines = text.split('\n')
    const read = await splitStatements(lines)
    assert.equal(
      read.map(({firstLine, lastLine, isOpen}) => [firstLine, lastLine, isOpen]),
      [[0, lines.length - 1, false]]
    )
  })
}

const divided: readonly [name: string, text: string, lines: readonly [number, number][]][] = [
  [
    'a line each',
    'cd x\nls',
    [
      [0, 0],
      [1, 1]
    ]
  ],
  [
    'what shares a line is one',
    'cd x; ls\npwd',
    [
      [0, 0],
      [1, 1]
    ]
  ],
  [
    'a line shared with a longer command',
    'for i in 1\ndo ls\ndone; pwd\nid',
    [
      [0, 2],
      [3, 3]
    ]
  ],
  [
    'comments and blank lines belong to none',
    '# "a\n\nls `id`\n  # b\npwd',
    [
      [2, 2],
      [4, 4]
    ]
  ],
  [
    'a here-document belongs to its command',
    'cat <<E | sh\n# no comment\n\nE\nls',
    [
      [0, 3],
      [4, 4]
    ]
  ],
  [
    'a backslash',
    'make \\\n  -j2 \\\n  all\nls',
    [
      [0, 2],
      [3, 3]
    ]
  ],
  [
    'garbage is a statement by itself',
    'ls "a"\n)\nfi\nls',
    [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3]
    ]
  ],
  [
    'background jobs',
    'sleep 5 & sleep 6 &\nwait',
    [
      [0, 0],
      [1, 1]
    ]
  ],
  [
    'an output below does not matter',
    'echo "a\nb"\nit\'s (done',
    [
      [0, 1],
      [2, 2]
    ]
  ]
]

for (const [name, text, lines] of divided) {
  statements(`divides: ${name}`, async () => {
    const read = await splitStatements(text.split('\n'))
    assert.equal(
      read.map(({firstLine, lastLine}) => [firstLine, lastLine]),
      lines
    )
  })
}

statements('names the here-document that waits', async () => {
  const [read] = await splitStatements(['if true; then', 'cat <<-"END OF"', 'x'])
  assert.equal(read?.heredoc, {delimiter: 'END OF', ignoresTabs: true})
  const [other] = await splitStatements(['cat <<A <<B', 'a', 'A'])
  assert.equal(other?.heredoc, {delimiter: 'B', ignoresTabs: false})
})

statements('calls plain only what is one complete command', async () => {
  for (const text of finished.slice(0, 3)) assert.ok(isPlain(text), text)
  for (const text of ['for i in 1', 'a; while true', 'a |', 'a <<EOF', 'a\\', "it's", '', ' ']) {
    assert.is(isPlain(text), text.trim() === '', text)
  }
})

statements.run()
