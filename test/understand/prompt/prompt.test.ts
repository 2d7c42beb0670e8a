import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {promptForms} from '../../../src/understand/prompt/forms.ts'
import {parsePrompt, trimCommand} from '../../../src/understand/prompt/prompt.ts'

const prompt = suite('parsePrompt')

const prompts: readonly [
  line: string,
  user: string | null,
  host: string | null,
  command: string
][] = [
  ['$ mkdir log www', null, null, 'mkdir log www'],
  ['$   ls', null, null, 'ls'],
  ['$\tls', null, null, 'ls'],
  ['# useradd -r ponytracker', 'root', null, 'useradd -r ponytracker'],
  ['$', null, null, ''],
  ['$ ', null, null, ''],
  ['#', 'root', null, ''],
  ['(venv) $ pip list', null, null, 'pip list'],
  ['(venv)$ pip list', null, null, 'pip list'],
  ['(venv) # pip list', 'root', null, 'pip list'],
  ['root@new-server $ adduser ftsender', 'root', 'new-server', 'adduser ftsender'],
  ['root@new-server# adduser ftsender', 'root', 'new-server', 'adduser ftsender'],
  ['deployer@web# ls', 'deployer', 'web', 'ls'],
  ['root@web# ', 'root', 'web', ''],
  ['root@web#', 'root', 'web', ''],
  ['deployer@web:~/app$ git pull', 'deployer', 'web', 'git pull'],
  ['deployer@web:/srv/www/app# ls', 'deployer', 'web', 'ls'],
  ['pi@raspberrypi ~ $ ls', 'pi', 'raspberrypi', 'ls'],
  ['me@192.168.99.224:~$ ls', 'me', '192.168.99.224', 'ls'],
  ['[ftsender@web deploy]$ ls -lh ~/deploy/', 'ftsender', 'web', 'ls -lh ~/deploy/'],
  ['[root@web ~]# ls', 'root', 'web', 'ls'],
  ['[deployer@web]$ ls', 'deployer', 'web', 'ls'],
  ['(venv) user@host:~$ ls', 'user', 'host', 'ls'],
  ['(venv) [user@host dir]$ ls', 'user', 'host', 'ls'],
  ['$ echo "a @ b"', null, null, 'echo "a @ b"']
]

for (const [line, user, host, command] of prompts) {
  prompt(`reads ${user} at ${host} from \`${line}\``, () => {
    const prompted = parsePrompt(line)
    assert.equal(prompted?.role, {user, host})
    assert.is(prompted?.command, command)
    assert.is(line.slice(prompted?.commandIndex).trimEnd(), command)
  })
}

const outputs: readonly string[] = [
  'total 32K',
  '$5 each',
  '$HOME is /root',
  '#include <stdio.h>',
  '##',
  '## AGREGAR el certificado publico de deployer',
  '#!/bin/sh',
  '% ls',
  '> hello',
  'user@example.org',
  'write to root@example.org for help',
  '[info] ready',
  '[a@b',
  '(1 row)',
  '($ 5)',
  'mysql> select 1;',
  '/root # ls',
  ''
]

for (const line of outputs) {
  prompt(`leaves \`${line}\` alone`, () => {
    assert.is(parsePrompt(line), undefined)
  })
}

prompt('says where the host stands, and nothing where there is none', () => {
  const line = '(web) deployer@web:~$ ls'
  assert.is(line.slice(...(parsePrompt(line)?.roleSpan ?? [])), 'web')
  assert.equal(parsePrompt(line)?.roleSpan, [15, 18])
  assert.is(parsePrompt('$ ls')?.roleSpan, null)
})

prompt('doubts only a `#` without anything before it', () => {
  assert.is(parsePrompt('# ls')?.isBareHash, true)
  assert.is(parsePrompt('$ # ls')?.isBareHash, false)
  assert.is(parsePrompt('(venv) # ls')?.isBareHash, false)
  assert.is(parsePrompt('root@web# ls')?.isBareHash, false)
})

for (const {name, examples, pattern} of promptForms) {
  for (const example of examples) {
    prompt(`has \`${example}\` as an example of the form ${name} and of no other`, () => {
      assert.ok(pattern.test(example))
      const fitting = promptForms.filter((form) => form.pattern.test(example))
      assert.equal(
        fitting.map((form) => form.name),
        [name]
      )
    })
  }
}

prompt('trims a command, but not a blank that a backslash keeps', () => {
  assert.is(trimCommand('ls  '), 'ls')
  assert.is(trimCommand('ls a\\  '), 'ls a\\ ')
  assert.is(trimCommand('ls a\\\\  '), 'ls a\\\\')
})

prompt.run()
