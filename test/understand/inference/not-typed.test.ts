import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {isNotTyped} from '../../../src/understand/inference/not-typed.ts'
import {understandMarkdown} from '../markdown.ts'

const untyped = suite('isNotTyped')

const never: readonly string[] = [
  'Usage:        dockerd COMMAND',
  'A self-sufficient and really fun runtime for containers.',
  'Options:',
  '...',
  'Counting objects: 13, done.',
  'Total 3 (delta 1), reused 0 (delta 0)',
  'To https://example.org/app.git',
  '* [new branch]      main -> main',
  'to reach the service from everywhere.',
  'change it here too.',
  'The value of option1 is 42',
  '[keystone_authtoken]',
  'auth_port = 5000',
  'net.ipv4.ip_forward=1',
  'https://example.org',
  'set DEBUG=1',
  '\u251c\u2500\u2500 test_types   # all of them',
  '- firefox: Mozilla Firefox 26.0',
  '--browser /usr/bin/firefox page.html',
  '| county  | item  | population |',
  '| ------- | ----- | ---------- |',
  '3. total_cost',
  '120.0:\t649',
  '5 most frequent values:',
  'Standard Deviation: 23.7'
]

for (const line of never) {
  untyped(`knows that nobody types \`${line}\``, () => {
    assert.is(isNotTyped(line), true)
  })
}

const perhaps: readonly string[] = [
  'foo-setup --init',
  'borg create repo::name .',
  'A=5',
  'VBoxManage list vms',
  'R CMD check app',
  'git add .',
  'git commit -m "Add it. Now."',
  'echo this is it.',
  'keystone service-create --name app',
  'if [ -f a ]; then',
  '[ -f a ] && b',
  '[[ -d a ]] || exit 1',
  'mpls_router',
  'ddsperf ping',
  '. env/bin/activate',
  'set -e',
  'set -- A=1',
  '2to3 app.py',
  '7z x app.7z',
  'Xvfb :1'
]

for (const line of perhaps) {
  untyped(`leaves \`${line}\` alone`, () => {
    assert.is(isNotTyped(line), false)
  })
}

untyped('keeps what is printed in a script from being run, and tells it', async () => {
  const {steps, problems, ignored} = await understandMarkdown(
    '```bash',
    'git push',
    'Counting objects: 13, done.',
    '```',
    '',
    '```bash',
    'Usage: app COMMAND',
    '```'
  )
  assert.equal(
    steps.map(({command}) => command),
    ['git push']
  )
  assert.equal(
    problems.map(({code, position}) => [code, position?.start.line]),
    [
      ['prose-in-block', 3],
      ['prose-in-block', 7]
    ]
  )
  assert.is(ignored[0]?.because, 'nothing in it is a command')
})

const shown: readonly (readonly [what: string, ...lines: readonly string[]])[] = [
  ['a report', '1. state', '  Text', '  Nulls: False', '2. cost', '  Number'],
  ['a table', '| county | item |', '| ------ | ---- |', 'none'],
  ['a tree', 'tests', '\u251c\u2500\u2500 test_types', '\u2514\u2500\u2500 utils.py'],
  ['prompts of no form that is known', '~ $ app --version', '1.4.2', '~ $ app --list'],
  ['the shell of Windows', '> app --list', '', 'app has found these:', '', '- firefox: 26.0']
]

for (const [what, ...lines] of shown) {
  untyped(`types nothing of a block of a shell that shows ${what}`, async () => {
    const {steps, ignored} = await understandMarkdown('```bash', ...lines, '```')
    assert.equal(steps, [])
    assert.is(ignored[0]?.because, 'nothing in it is a command')
  })
}

untyped('types no half of a command whose author forgot the backslash', async () => {
  const {steps} = await understandMarkdown(
    '```bash',
    'mkdir site',
    'docker run',
    '  --rm nginx',
    '> site/log',
    'ls site',
    '```'
  )
  assert.equal(
    steps.map(({command}) => command),
    ['mkdir site', '> site/log', 'ls site']
  )
})

untyped('makes a file of a script below its path', async () => {
  const {steps} = await understandMarkdown(
    '`/etc/run.sh`:',
    '',
    '```bash',
    '#!/bin/sh',
    'make',
    '```'
  )
  assert.equal(
    steps.map(({kind, command}) => [kind, command]),
    [['file', 'create /etc/run.sh']]
  )
})

untyped.run()
