import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Step} from '../../../src/model/step.ts'
import {showProblems, understandMarkdown} from '../markdown.ts'

const transcript = suite('transcripts')

/** What a `console` block means: its commands, each with the lines it promises. */
async function commandsOf(...lines: readonly string[]): Promise<readonly Step[]> {
  const {steps, problems} = await understandMarkdown('```console', ...lines, '```')
  assert.equal(
    showProblems([], problems).filter((line) => line.startsWith('unf')),
    []
  )
  return steps
}

/** Command, promised lines, blank lines after them. */
function shown(steps: readonly Step[]): readonly unknown[] {
  return steps.map(({command, promise}) =>
    promise === null
      ? [command]
      : [command, promise.lines.map(({text}) => text), promise.blankLinesAfter]
  )
}

const readings: readonly [name: string, lines: readonly string[], expected: readonly unknown[]][] =
  [
    [
      'promises the lines below a command',
      ['$ ls -lh ~/deploy/log/', 'total 592K', '-rw-rw-r--. 1 ftsender', '$ pwd', '/home'],
      [
        ['ls -lh ~/deploy/log/', ['total 592K', '-rw-rw-r--. 1 ftsender'], 0],
        ['pwd', ['/home'], 0]
      ]
    ],
    [
      'promises nothing where nothing stands',
      ['$ mkdir log', '$ cd log'],
      [['mkdir log'], ['cd log']]
    ],
    [
      'takes blank lines before the next prompt for layout',
      ['$ ls', 'a', '', 'b', '', '', '$ mkdir x', '', '$ id', 'root', ''],
      [['ls', ['a', '', 'b'], 2], ['mkdir x'], ['id', ['root'], 1]]
    ],
    [
      'keeps tabs',
      ['$ printf "a\\tb\\n"', 'a\tb', '\tc'],
      [['printf "a\\tb\\n"', ['a\tb', '\tc'], 0]]
    ],
    ['takes an empty prompt for the end of an output', ['$ ls', 'a', '$'], [['ls', ['a'], 0]]],
    [
      'leaves what only begins like a prompt in the output',
      ['$ cat bill', '$5', '#include', '> quoted', '  $ make', '  root@web# ls', '% x'],
      [['cat bill', ['$5', '#include', '> quoted', '  $ make', '  root@web# ls', '% x'], 0]]
    ],
    [
      'reads on in a quote',
      ['$ echo "a  ', "b's", '"', 'a  ', "it's"],
      [['echo "a  \nb\'s\n"', ['a  ', "it's"], 0]]
    ],
    [
      'reads on behind `\\`, `|` and `&&`, and trims the end',
      ['$ make \\', '    -j2 |', '  tee log &&', '  ls   ', 'log'],
      [['make \\\n    -j2 |\n  tee log &&\n  ls', ['log'], 0]]
    ],
    [
      'takes `> ` away from lines that continue a command',
      ['$ for i in 1 2; do', '>   echo $i', '>', '> done', '1', '2'],
      [['for i in 1 2; do\n  echo $i\n\ndone', ['1', '2'], 0]]
    ],
    [
      'leaves `> ` to the output of a finished command',
      ['$ diff a b', '> new', '$ echo \\', '> x', '> y'],
      [
        ['diff a b', ['> new'], 0],
        ['echo \\\nx', ['> y'], 0]
      ]
    ],
    [
      'reads a here-document, whatever stands in it',
      ['$ cat <<EOF > guide.md', '$ ls', '# comment', '> quoted', '', 'EOF', '$ pwd'],
      [['cat <<EOF > guide.md\n$ ls\n# comment\n> quoted\n\nEOF'], ['pwd']]
    ],
    [
      'reads a here-document behind `> `',
      [
        '$ read LINE <<EOF',
        '> from a here-document',
        '> EOF',
        '$ echo "$LINE"',
        'from a here-document'
      ],
      [
        ['read LINE <<EOF\nfrom a here-document\nEOF'],
        ['echo "$LINE"', ['from a here-document'], 0]
      ]
    ],
    [
      'reads a here-document in a block of the shell, and what follows it',
      ['$ if true; then', '> cat <<-EOF', '> \t$ ls', '> \tEOF', '> fi', '$ ls'],
      [['if true; then\ncat <<-EOF\n\t$ ls\n\tEOF\nfi'], ['ls']]
    ],
    [
      'finds prompts in the column of the first',
      ['  $ cat <<EOF', '  a', '  EOF', '  a', '    b', 'c', '  $ pwd'],
      [['cat <<EOF\na\nEOF', ['a', '  b', 'c'], 0], ['pwd']]
    ],
    [
      'keeps comments behind a command',
      ['$ cd ponytracker # we are in /srv/www now', '$ ls'],
      [['cd ponytracker # we are in /srv/www now'], ['ls']]
    ]
  ]

for (const [name, lines, expected] of readings) {
  transcript(name, async () => {
    assert.equal(shown(await commandsOf(...lines)), expected)
  })
}

const statuses: readonly [lines: readonly string[], exit: number | undefined, promised: unknown][] =
  [
    [['$ false', '[1]'], 1, undefined],
    [['$ cat x', 'cat: x: missing', '[255]', ''], 255, ['cat: x: missing']],
    [['$ cat x', 'a', '', '[0]'], 0, ['a']],
    [['$ cat x', '[1]', 'a'], undefined, ['[1]', 'a']],
    [['$ cat x', '[256]'], undefined, ['[256]']],
    [['$ cat x', ' [1]'], undefined, [' [1]']]
  ]

for (const [lines, exit, promised] of statuses) {
  transcript(`takes ${exit ?? 'no status'} from ${JSON.stringify(lines)}`, async () => {
    const [step] = await commandsOf(...lines)
    assert.is(step?.options.exit, exit)
    assert.equal(
      step?.promise?.lines.map(({text}) => text),
      promised
    )
  })
}

transcript('reads root from a bare `# ` where no other prompt stands in the block', async () => {
  const steps = await commandsOf('# apt-get update', 'Hit:1', '# Foo bar', '# ./configure', '#')
  assert.equal(shown(steps), [['apt-get update', ['Hit:1'], 0], ['./configure']])
  assert.equal(steps[0]?.role, {user: 'root', host: null})
  assert.equal(steps[0]?.notes, ['# Foo bar'])
})

const notes: readonly [
  name: string,
  lines: readonly string[],
  notes: readonly (readonly string[])[]
][] = [
  [
    'below a command',
    ['$ vi keys', '## AGREGAR el certificado', '$ ls'],
    [['## AGREGAR el certificado'], []]
  ],
  ['but not where output goes on below it', ['$ cat keys', '# add it', 'saved'], [[]]],
  ['before the next prompt', ['$ ls', 'a', '', '# and now', '', '$ pwd'], [['# and now'], []]],
  ['before the first prompt', ['# First', '$ ls', '$ pwd'], [['# First'], []]],
  [
    'behind a prompt',
    ['$ # First', '$ ls', '$ # then', '$ pwd', '$ #'],
    [['# First', '# then'], ['#']]
  ],
  ['but not inside of an output', ['$ cat x', 'a', '# b', 'c', '# d'], [[]]]
]

for (const [name, lines, expected] of notes) {
  transcript(`keeps a comment as a note: ${name}`, async () => {
    const steps = await commandsOf(...lines)
    assert.equal(
      steps.map((step) => step.notes),
      expected
    )
  })
}

transcript('says who types, and where each part stands', async () => {
  const lines = [
    '- Log in:',
    '',
    '  > ~~~console',
    '  > root@new-server $ adduser ftsender',
    '  > [ftsender@web deploy]$ for i in 1; do',
    '  >   ls',
    '  > done',
    '  > log',
    '  > $ pwd',
    '  > ~~~'
  ]
  const text = lines.join('\n')
  const {steps} = await understandMarkdown(...lines)
  assert.equal(
    steps.map(({role, position, rolePosition}) => ({
      role,
      from: `${position.start.line}:${position.start.column}`,
      to: `${position.end.line}:${position.end.column}`,
      host: rolePosition && text.slice(rolePosition.start.offset, rolePosition.end.offset)
    })),
    [
      {role: {user: 'root', host: 'new-server'}, from: '4:5', to: '4:39', host: 'new-server'},
      {role: {user: 'ftsender', host: 'web'}, from: '5:5', to: '7:9', host: 'web'},
      {role: {user: null, host: null}, from: '9:5', to: '9:10', host: null}
    ]
  )
  const second = steps[1]
  assert.ok(second?.kind === 'command')
  assert.equal([second.commandStart.line, second.commandStart.column], [5, 28])
  assert.equal(second.promise?.lines, [
    {text: 'log', line: 8, column: 5, offset: text.indexOf('log', 60)}
  ])
})

transcript('runs only the first line of a command that never ends', async () => {
  const {steps} = await understandMarkdown('```console', '$ if true; then', 'a', '$ pwd', '```')
  assert.equal(shown(steps), [['if true; then', ['a'], 0], ['pwd']])
})

transcript('believes an annotation that root types', async () => {
  const {steps, problems} = await understandMarkdown(
    '```console {role=root@web}',
    '# frobnicate --all',
    '# Comment',
    '```'
  )
  assert.equal(problems, [])
  assert.equal(shown(steps), [['frobnicate --all']])
  assert.equal(steps[0]?.role, {user: 'root', host: 'web'})
})

transcript.run()
