import {mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, makeUser, open, openingOf, refusal, you} from './machine.ts'
import {startServer} from './server.ts'

const becoming = suite('target-ssh becomes another user')
const server = await startServer()
becoming.after(() => server[Symbol.dispose]())
makeUser('aw-ponytracker', '/bin/sh')
makeUser('aw-deployer', '/bin/bash')
const sudoers = '/etc/sudoers.d/aw-deployer'
const [pony, root] = [openingOf('aw-ponytracker').role, openingOf('root').role]
const written = (text: string) => ({content: Buffer.from(text), mode: null})

for (const become of ['sudo', 'su']) {
  becoming(`by ${become}, at home in his own home, and for files too`, async () => {
    await using machine = await open(server.address(`&become=${become}`))
    const command = 'id -un; pwd; echo "$HOME $PAGER"; tty | cut -c-8; history'
    const home = '/home/aw-ponytracker'
    const said = `aw-ponytracker\n${home}\n${home} cat\n/dev/pts\n`
    assert.is(await ask(machine, command, 'aw-ponytracker'), said)
    assert.is(await ask(machine, 'id -un', you), `${you}\n`)

    const path = `${home}/local_settings.py`
    assert.is(await machine.files.put(pony, path, written('DEBUG = False\n')), undefined)
    assert.is(await ask(machine, `stat -c '%U %a' ${path}`), 'aw-ponytracker 644\n')
    assert.is(await machine.files.put(pony, '/etc/aw-not-his', written('x')), 'Permission denied')
    const shadow = await machine.files.get(pony, '/etc/shadow')
    assert.equal(shadow, {kind: 'refused', because: 'Permission denied'})
    rmSync(path)
  })
}

becoming('root, logged in as somebody whom sudo lets', async () => {
  writeFileSync(sudoers, 'aw-deployer ALL=(ALL) NOPASSWD: ALL\n', {mode: 0o440})
  try {
    await using machine = await open(server.address('&become=sudo', 'aw-deployer'))
    assert.match(machine.description, /, as aw-deployer, .*; others by sudo$/)
    assert.is(await ask(machine, 'id -un; pwd', 'root'), 'root\n/root\n')
    assert.is(await machine.files.put(root, '/etc/aw-motd', written('hello\n')), undefined)
    assert.is(statSync('/etc/aw-motd').uid, 0)
    // A file of somebody else stays his, also when another may write it.
    mkdirSync('/srv/aw-shared', {mode: 0o777})
    await ask(machine, 'cd /srv/aw-shared; chmod 777 .; echo old > conf; chmod 646 conf', 'root')
    const deployer = openingOf(null).role
    const conf = '/srv/aw-shared/conf'
    assert.is(await machine.files.put(deployer, conf, written('new\n')), undefined)
    assert.is(readFileSync(conf, 'utf8'), 'new\n')
    assert.equal([statSync(conf).uid, statSync(conf).mode & 0o777], [0, 0o646])
    const owned = '/home/aw-deployer/note'
    assert.is(await machine.files.put(deployer, owned, written('his\n')), undefined)
    assert.is(await machine.files.put(root, owned, written('still his\n')), undefined)
    assert.is(await ask(machine, `stat -c %U ${owned}; cat ${owned}`), 'aw-deployer\nstill his\n')
    // What is mounted can be written into, not replaced.
    assert.is(
      await machine.files.put(root, '/etc/hosts', written('127.0.0.1 localhost\n')),
      undefined
    )
    assert.is(readFileSync('/etc/hosts', 'utf8'), '127.0.0.1 localhost\n')
  } finally {
    rmSync(sudoers)
    rmSync('/srv/aw-shared', {recursive: true, force: true})
  }
})

const refused: readonly (readonly [
  name: string,
  rule: string | null,
  become: string,
  user: string,
  said: RegExp,
  hint: RegExp
])[] = [
  [
    'where sudo asks for a password',
    'aw-deployer ALL=(ALL) ALL',
    'sudo',
    'root',
    /^`aw-deployer` cannot become `root` by `sudo` without a password$/,
    /NOPASSWD: ALL` in \/etc\/sudoers.d/
  ],
  [
    'whom sudo does not know',
    null,
    'sudo',
    'root',
    /^`aw-deployer` cannot become `root` by `sudo` without a password$/,
    /NOPASSWD/
  ],
  [
    'where su asks for a password',
    null,
    'su',
    'root',
    /^`aw-deployer` cannot become `root` by `su` without a password$/,
    /log in as `root`/
  ],
  [
    'where the binding does not allow it',
    null,
    'none',
    'root',
    /^the connection is that of `aw-deployer`, not of `root`$/,
    /say `become: sudo`/
  ]
]

for (const [name, rule, become, user, said, hinted] of refused) {
  becoming(`nobody ${name}, for terminals and for files`, async () => {
    if (rule !== null) writeFileSync(sudoers, `${rule}\n`, {mode: 0o440})
    try {
      await using machine = await open(server.address(`&become=${become}`, 'aw-deployer'))
      for (const tried of [
        () => machine.openTerminal(openingOf(user)),
        () => machine.files.get(openingOf(user).role, '/etc/hostname')
      ]) {
        const {message, hint} = await refusal(tried())
        assert.match(message, said)
        assert.match(hint ?? '', hinted)
      }
      assert.is(await ask(machine, 'id -un'), 'aw-deployer\n')
    } finally {
      rmSync(sudoers, {force: true})
    }
  })
}

becoming('who is not there yet, once a step has made him', async () => {
  for (const become of ['sudo', 'su']) {
    await using machine = await open(server.address(`&become=${become}`))
    const {message} = await refusal(machine.openTerminal(openingOf('aw-later')))
    assert.is(message, 'there is no user `aw-later` on the machine')
    await ask(machine, 'useradd aw-later')
    assert.is(await ask(machine, 'id -un', 'aw-later'), 'aw-later\n')
    await ask(machine, 'userdel aw-later')
  }
})

becoming.run()
