import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, makeUser, open} from './machine.ts'
import {startServer} from './server.ts'

const logins = suite('target-ssh with a login shell')

for (const [shell, startUpFile] of [
  ['/usr/bin/zsh', '.zshenv'],
  ['/usr/bin/fish', '.config/fish/config.fish'],
  ['/bin/dash', '.profile']
] as const) {
  const name = shell.split('/').at(-1)
  logins(`of ${name} types into bash, puts and gets files, and leaves nothing behind`, async () => {
    using server = await startServer()
    const user = `aw-${name}`
    makeUser(user, shell)
    mkdirSync(`/home/${user}/.config/fish`, {recursive: true})
    writeFileSync(`/home/${user}/${startUpFile}`, 'echo Welcome back\n')
    await using machine = await open(server.address('', user))
    assert.is(await ask(machine, 'echo "$0 $BASH" | grep -c bash; id -un'), `1\n${user}\n`)
    const role = {user: null, host: 'web'}
    const path = `/home/${user}/it's "a" \\n $HOME !! name`
    const content = Buffer.from([0, 10, 13, 255])
    assert.is(await machine.files.put(role, path, {content, mode: 0o600}), undefined)
    assert.equal(await machine.files.get(role, path), {kind: 'file', content, mode: 0o600})
  })
}

logins('types into sh where there is no bash', async () => {
  const programs = '/opt/aw-small'
  mkdirSync(programs, {recursive: true})
  for (const name of [
    'sh',
    'cat',
    'env',
    'id',
    'uname',
    'cut',
    'stat',
    'chmod',
    'mv',
    'rm',
    'wc',
    'chown',
    'sleep'
  ])
    symlinkSync(`/usr/bin/${name}`, `${programs}/${name}`)
  try {
    makeUser('aw-small', '/bin/sh')
    using server = await startServer({lines: [`SetEnv PATH=${programs}`]})
    await using machine = await open(server.address('', 'aw-small'))
    await using terminal = await machine.openTerminal({
      role: {user: 'aw-small', host: 'web'},
      document: '/nowhere/guide.md'
    })
    const {output} = await terminal.run({command: 'echo "${BASH-none} $PAGER"; cd /usr'})
    assert.is(output, 'none cat\n')
    assert.is((await terminal.run({command: '(exit 3)'})).exit, 3)
    assert.is(terminal.shells[0]?.dialect, 'dash')
    const role = {user: 'aw-small', host: 'web'}
    const content = Buffer.from('x')
    assert.is(await machine.files.put(role, '/home/aw-small/x', {content, mode: null}), undefined)
  } finally {
    rmSync(programs, {recursive: true})
  }
})

logins.run()
