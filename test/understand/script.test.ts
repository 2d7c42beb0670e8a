import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from './markdown.ts'

const script = suite('scripts')

const lines = [
  '1. Build it:',
  '',
  '   ```bash',
  '   #!/bin/sh',
  '   # every page',
  '   for page in *.md; do',
  '     wc -l "$page" # count',
  '   done',
  '',
  '   cd site; ls  ',
  '     cat > x <<EOF',
  '   # no comment',
  '   EOF',
  '   sleep 100 &',
  '   # done',
  '   ```'
]

script('makes a step of every complete command', async () => {
  const {steps, problems} = await understandMarkdown(...lines)
  assert.equal(problems, [])
  assert.equal(
    steps.map(({command}) => command),
    [
      'for page in *.md; do\n  wc -l "$page" # count\ndone',
      'cd site; ls',
      'cat > x <<EOF\n# no comment\nEOF',
      'sleep 100 &'
    ]
  )
  assert.ok(steps.every(({why, trust}) => why === 'language' && trust === 'sure'))
  assert.ok(steps.every(({promise, rolePosition}) => promise === null && rolePosition === null))
  assert.equal(steps[0]?.role, {user: null, host: null})
})

script('keeps comments with the command below them, or else with the last', async () => {
  const {steps} = await understandMarkdown(...lines)
  assert.equal(
    steps.map(({notes}) => notes),
    [['#!/bin/sh', '# every page'], [], [], ['# done']]
  )
})

script('says where the commands stand', async () => {
  const {steps} = await understandMarkdown(...lines)
  assert.equal(
    steps.map(({position: {start, end}}) => [start.line, start.column, end.line, end.column]),
    [
      [6, 4, 8, 8],
      [10, 4, 10, 15],
      [11, 6, 13, 7],
      [14, 4, 14, 15]
    ]
  )
})

script('takes everything behind a command that never ends for a part of it', async () => {
  const document = ['```sh', 'ls', 'echo "a', 'pwd', '```']
  const {steps, problems} = await understandMarkdown(...document)
  assert.equal(
    steps.map(({command}) => command),
    ['ls', 'echo "a\npwd']
  )
  assert.equal(showProblems(document, problems), ['unfinished-command 3:1 echo "a'])
})

script('runs nothing of a block of comments, and doubts commands among them', async () => {
  const document = ['```sh', '# Install it', '# apt-get install -y pony', '```']
  const {steps, problems, ignored} = await understandMarkdown(...document)
  assert.equal(steps, [])
  assert.equal(ignored, [{line: 2, endLine: 3, because: 'only comments'}])
  assert.equal(showProblems(document, problems), ['ambiguous-prompt 3:1 # apt-get install -y pony'])
})

script('loses no line that the grammar cannot place', async () => {
  const {steps} = await understandMarkdown('```fish', 'ls "a"', '}', 'pwd', '```')
  assert.equal(
    steps.map(({command}) => command),
    ['ls "a"', '}', 'pwd']
  )
})

script.run()
