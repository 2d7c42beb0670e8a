import {existsSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {addUser, makePeople} from '../terminal/nested/people.ts'
import {type SshServer, startSshServer} from '../terminal/nested/ssh-server.ts'
import {ask, inFolder} from './command-line.ts'

const roles = suite('roles of a document')
let server: SshServer

roles.before(async () => {
  makePeople()
  addUser('ada')
  addUser('bob', 'zsh')
  writeFileSync('/home/bob/.zshrc', '')
  server = await startSshServer(['ada', 'dasher'])
})
roles.after(async () => {
  await server[Symbol.asyncDispose]()
})

/** Verify a document of these lines; `HERE` is this machine. */
function verify(
  ...lines: readonly string[]
): Promise<{readonly exit: number | null; readonly output: string; readonly errors: string}> {
  return inFolder(async (folder) => {
    const text = lines.join('\n').replaceAll('HERE', hostname()).replaceAll('SSH', server.ssh)
    writeFileSync(join(folder, 'guide.md'), `\`\`\`console\n${text}\n\`\`\`\n`)
    return ask(['verify', 'guide.md', '--on', 'local'], {folder})
  })
}

const green: readonly (readonly [behaviour: string, lines: readonly string[]])[] = [
  [
    'are reached by `su`, and where nobody is named it is who is on top',
    [
      '$ su ada',
      '$ id -un',
      'ada',
      '$ cd /tmp',
      '$ pwd',
      '/tmp',
      '$ exit',
      'exit',
      '$ id -un',
      'root'
    ]
  ],
  [
    'have terminals of their own, and keep what was set up in them',
    [
      'root@HERE $ su - ada',
      'ada@HERE $ export NAME=ada',
      'root@HERE $ id -un',
      'root',
      'ada@HERE $ echo "$NAME in $PWD"',
      'ada in /home/ada',
      'ada@HERE $ exit',
      'logout'
    ]
  ],
  [
    'are three deep, and each is come back to',
    [
      'root@HERE $ sudo -iu ada',
      'ada@HERE $ newgrp',
      'ada@HERE $ sh',
      'ada@HERE $ id -un',
      'ada',
      'ada@HERE $ exit',
      'ada@HERE $ exit',
      'exit',
      'ada@HERE $ exit',
      'logout',
      'root@HERE $ sudo su - bob',
      'bob@HERE $ echo $ZSH_NAME',
      'zsh',
      'bob@HERE $ exit',
      'root@HERE $ id -un',
      'root'
    ]
  ],
  [
    'are in the terminal that was entered last, of several',
    [
      'root@HERE $ su ada',
      'ada@HERE $ cd /usr',
      'root@HERE $ cd /etc',
      'root@HERE $ su ada',
      'ada@HERE $ pwd',
      '/etc',
      'ada@HERE $ exit',
      'exit',
      'ada@HERE $ pwd',
      '/usr'
    ]
  ],
  [
    'are reached by `ssh`, by the name that it is given or the one that the host has',
    [
      '$ SSH ada@new-server',
      'ada@new-server $ bash',
      'ada@new-server $ id -un',
      'ada',
      'ada@new-server $ exit',
      'exit',
      'ada@new-server $ exit',
      '...',
      '$ SSH dasher@new-server',
      'dasher@HERE $ id -un',
      'dasher'
    ]
  ]
]

for (const [behaviour, lines] of green) {
  roles(behaviour, async () => {
    const {exit, output, errors} = await verify(...lines)
    assert.is(exit, 0, output + errors)
  })
}

roles('are never played by somebody else', async () => {
  const {exit, output} = await verify(
    '$ su ada',
    '$ exit',
    'ada@HERE $ touch /tmp/as-written-was-here',
    '$ echo next'
  )
  assert.is(exit, 3)
  assert.match(output, `no shell of this document is \`ada@${hostname()}\` now`)
  assert.match(output, '`local` types as `root` only')
  assert.match(output, 'blocked, line 4 found no shell of its role')
  assert.not(existsSync('/tmp/as-written-was-here'))
})

roles('are not those of another host with the same name', async () => {
  const {exit, output} = await verify('$ SSH ada@new-server', 'ada@old-server $ echo wrong')
  assert.is(exit, 3)
  assert.match(output, 'no shell of this document is `ada@old-server` now')
})

roles('are those of a step that runs on beside their shell', async () => {
  const {exit, output} = await verify(
    '$ su ada',
    '```',
    '',
    '```console {ready=output:/up/}',
    'ada@HERE $ id -un; echo up; sleep 60',
    'ada',
    'up',
    '```',
    '',
    '```console',
    'ada@HERE $ id -un',
    'ada'
  )
  assert.is(exit, 0, output)
})

roles('stop everything where nothing leads to them', async () => {
  const {exit, errors} = await verify('$ true', 'ada@HERE $ true')
  assert.is(exit, 2)
  assert.match(errors, '[foreign-role]')
})

roles.run()
