import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {finish, namesOf, openRootBash} from './in-terminal.ts'
import {makePeople} from './people.ts'

const deep = suite('three deep')
deep.before(makePeople)

/** How each kind of shell is entered from any other, and what it is then. */
const kinds: readonly (readonly [command: string, shell: string])[] = [
  ['bash --norc', 'bash'],
  ['sh', 'dash'],
  ['zsh -f', 'zsh'],
  ['busybox ash', 'ash'],
  ['fish --no-config', 'fish']
]

for (const [outer, outerShell] of kinds) {
  deep(
    `\`su\`, \`${outer}\` and any other shell are entered, and left with their status`,
    async () => {
      await using terminal = await openRootBash()
      for (const [inner, innerShell] of kinds) {
        await finish(terminal, 'su ponytracker')
        await finish(terminal, outer)
        await finish(terminal, inner)
        assert.is(
          namesOf(terminal),
          `root bash, ponytracker bash, ponytracker ${outerShell}, ponytracker ${innerShell}`
        )
        assert.is((await finish(terminal, 'echo inside')).output, 'inside\n')
        for (const status of [4, 5, 6]) {
          assert.is((await finish(terminal, `exit ${status}`)).exit, status, `${inner} in ${outer}`)
        }
        assert.is(namesOf(terminal), 'root bash')
      }
    }
  )
}

/** Ways to another user out of the shell of one, and where they lead. */
const chains: readonly (readonly [commands: readonly string[], names: string])[] = [
  [['su - ponytracker', 'newgrp', 'bash'], 'ponytracker bash, ponytracker bash, ponytracker bash'],
  [['sudo -i', 'su dasher', 'sh'], 'root bash, dasher dash, dasher dash'],
  [['sudo -s', 'sudo -u zsher -i', 'bash'], 'root bash, zsher zsh, zsher bash'],
  [['su - zsher', 'zsh -f', 'sh'], 'zsher zsh, zsher zsh, zsher dash'],
  [['newgrp ftpuser', 'sudo su -', 'su ponytracker'], 'root bash, root bash, ponytracker bash'],
  [
    ['sudo su - ponytracker', 'sh', 'bash -l'],
    'ponytracker bash, ponytracker dash, ponytracker bash'
  ],
  [
    ['chroot / /bin/sh', 'su ponytracker', 'zsh -f'],
    'root dash, ponytracker bash, ponytracker zsh'
  ],
  [['su - fisher', 'bash', 'sh'], 'fisher fish, fisher bash, fisher dash']
]

for (const [commands, names] of chains) {
  deep(`\`${commands.join('`, `')}\` lead to ${names}`, async () => {
    await using terminal = await openRootBash()
    for (const command of commands) await finish(terminal, command)
    assert.is(namesOf(terminal), `root bash, ${names}`)
    const user = names.split(', ').at(-1)?.split(' ')[0]
    assert.is((await finish(terminal, 'id -un')).output, `${user}\n`)
    assert.is(terminal.shells.at(-1)?.user, user)
    for (const status of [1, 0, 9]) {
      assert.is((await finish(terminal, `exit ${status}`)).exit, status)
    }
    assert.is(namesOf(terminal), 'root bash')
    assert.is((await finish(terminal, 'id -un')).output, 'root\n')
  })
}

deep('is left by `logout` as by `exit`, and by the end of input', async () => {
  await using terminal = await openRootBash()
  for (const command of ['su - ponytracker', 'su - zsher', 'sudo -i']) {
    await finish(terminal, command)
    await finish(terminal, 'logout')
    assert.is(namesOf(terminal), 'root bash', command)
  }
  for (const command of ['bash --norc', 'sh', 'zsh -f', 'busybox ash', 'su - ponytracker']) {
    await finish(terminal, command)
    // What ^D means to a shell: there is nothing more to read.
    await terminal.run({command: 'exec </dev/null', patience: 5000})
    await terminal.run({command: 'true', patience: 5000})
    assert.is(namesOf(terminal), 'root bash', command)
    assert.is((await finish(terminal, 'echo usable')).output, 'usable\n')
  }
})

deep.run()
