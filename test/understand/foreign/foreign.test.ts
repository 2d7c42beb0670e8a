import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {foreignProgram} from '../../../src/understand/foreign/programs.ts'
import {understandMarkdown} from '../markdown.ts'

const foreign = suite('prompts of other programs')

const prompts: readonly [line: string, name: string | undefined][] = [
  ['mysql> SELECT 1;', 'MySQL'],
  ['MariaDB [(none)]> SELECT 1;', 'MySQL'],
  ['postgres=# SELECT 1;', 'PostgreSQL'],
  ['app=> SELECT 1;', 'PostgreSQL'],
  ['sqlite> .tables', 'SQLite'],
  ['>>> import os', 'Python'],
  ['In [1]: import os', 'IPython'],
  ['irb(main):001:0> 1 + 1', 'irb'],
  ['ghci> 1 + 1', 'GHCi'],
  ['Prelude> 1 + 1', 'GHCi'],
  ['redis 127.0.0.1:6379> GET a', 'Redis'],
  ['127.0.0.1:6379> GET a', 'Redis'],
  ['(gdb) run', 'gdb'],
  ['$ ls', undefined],
  ['root@web:~# ls', undefined],
  ['drwxr-xr-x 6 root root 4096 a', undefined],
  ['key => value', undefined]
]

for (const [line, name] of prompts) {
  foreign(`\`${line}\` is typed into ${name ?? 'none of them'}`, () => {
    assert.is(foreignProgram(line)?.name, name)
  })
}

foreign('are answers to the program that the step starts', async () => {
  const {steps, problems} = await understandMarkdown(
    '```console',
    '$ sqlite3 app.db',
    'sqlite> SELECT',
    '   ...> 1;',
    '1',
    'sqlite> .quit',
    '$ ls',
    '```'
  )
  assert.equal(problems, [])
  assert.equal(
    steps.map(({command}) => command),
    ['sqlite3 app.db', 'ls']
  )
  const [step] = steps
  assert.equal(
    step?.options.answers?.map(({say}) => say),
    ['SELECT', '1;', '.quit'].map((text) => ({kind: 'text', text}))
  )
  assert.equal([step?.promise?.isPart, step?.promise?.lines.map(({text}) => text)], [true, ['1']])
})

foreign('are answers too where they stand in a block of their own', async () => {
  const {steps} = await understandMarkdown(
    '```console',
    '$ sudo -u postgres psql',
    '```',
    'Then',
    '```',
    'postgres=# CREATE DATABASE app;',
    'CREATE DATABASE',
    'postgres=# \\q',
    '```'
  )
  assert.is(steps.length, 1)
  assert.is(steps[0]?.options.answers?.length, 2)
})

foreign('leave a program to a person that the document never leaves', async () => {
  const {steps} = await understandMarkdown(
    '```console',
    '$ mysql -u root',
    'mysql> SELECT 1;',
    '```'
  )
  const [step] = steps
  assert.equal(
    step?.kind === 'manual' && step.because,
    'the document does not say how MySQL is left'
  )
})

foreign('are told where no step starts the program, and are no output', async () => {
  const lines = [
    '```console',
    '$ ls',
    'a',
    'mysql> SELECT 1;',
    '1',
    '```',
    '',
    '```',
    '(gdb) run',
    '```'
  ]
  const {steps, ignored, problems} = await understandMarkdown(...lines)
  assert.equal(
    steps[0]?.promise?.lines.map(({text}) => text),
    ['a']
  )
  assert.equal(
    problems.map(({code, position}) => [code, position?.start.line]),
    [
      ['foreign-prompt', 4],
      ['foreign-prompt', 9]
    ]
  )
  assert.is(ignored[0]?.because, 'prompts of gdb, not of a shell')
})

foreign('do not talk to a program that was told what to do', async () => {
  const {steps} = await understandMarkdown('```console', '$ mysql < dump.sql', 'mysql> x', '```')
  assert.equal([steps[0]?.kind, steps[0]?.options.answers], ['command', undefined])
})

foreign.run()
