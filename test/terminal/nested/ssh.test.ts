import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {finish, namesOf, openRootBash} from './in-terminal.ts'
import {makePeople, people} from './people.ts'
import {type SshServer, startSshServer} from './ssh-server.ts'
import {enterAndLeave, remoteWays} from './ways.ts'

const remote = suite('ssh')
let server: SshServer

remote.before(async () => {
  makePeople()
  server = await startSshServer(Object.keys(people))
})
remote.after(async () => {
  await server[Symbol.asyncDispose]()
})

for (const [index, {command}] of remoteWays('ssh').entries()) {
  const rounds = index === 0 ? 20 : 5
  remote(`\`${command}\` gives a shell and takes it away, ${rounds} of ${rounds}`, async () => {
    const way = remoteWays(server.ssh)[index]
    if (way === undefined) throw new Error('expected as many ways')
    // Two at a time: a connection is mostly waited for.
    const half = async (): Promise<void> => {
      await using terminal = await openRootBash()
      for (let round = 0; round < rounds / 2; round++) await enterAndLeave(terminal, way)
    }
    await Promise.all([half(), half()])
  })
}

remote('that is lost while a step runs ends the step, and the shell around goes on', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, `${server.ssh} ponytracker@new-server`)
  const lost = await finish(terminal, 'echo begun; sleep 0.3; kill -9 $PPID; sleep 20')
  assert.is(lost.exit, 255)
  assert.match(lost.output, /^begun\n/)
  assert.is(namesOf(terminal), 'root bash')
  assert.is((await finish(terminal, 'id -un')).output, 'root\n')
})

remote('that is lost while nothing runs lets nobody else perform the next step', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, `${server.ssh} ponytracker@new-server`)
  await finish(terminal, '(sleep 0.05; kill -9 $PPID) > /dev/null 2>&1 &')
  // Whichever shell this reaches, root must not perform it.
  const until = performance.now() + 3000
  for (let round = 0; namesOf(terminal) !== 'root bash' && performance.now() < until; round++) {
    const result = await finish(terminal, 'id -un')
    assert.not.match(result.output, /root/, `round ${round}`)
  }
  assert.is((await finish(terminal, 'id -un')).output, 'root\n')
})

remote('that is refused is a status of the shell around', async () => {
  await using terminal = await openRootBash()
  const refused = await finish(terminal, `${server.ssh} nosuchuser@new-server`)
  assert.is(refused.exit, 255)
  assert.match(refused.output, /Permission denied/)
  assert.is(namesOf(terminal), 'root bash')
})

remote('with a command is no shell, whatever that prints', async () => {
  await using terminal = await openRootBash()
  const short = await finish(terminal, `${server.ssh} ponytracker@new-server 'id -un; exit 4'`)
  assert.equal([short.output, short.exit], ['ponytracker\n', 4])
  const command = `printf "user@host:~$ "; sleep 0.6; echo done`
  const trap = await finish(terminal, `${server.ssh} ponytracker@new-server '${command}'`)
  assert.equal([trap.output, namesOf(terminal)], ['user@host:~$ done\n', 'root bash'])
})

remote('with shells inside knows who is on top', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, `${server.ssh} ponytracker@new-server`)
  await finish(terminal, 'bash')
  await finish(terminal, 'sh')
  assert.is(
    namesOf(terminal),
    'root bash, ponytracker bash elsewhere, ponytracker bash elsewhere, ponytracker dash elsewhere'
  )
  assert.is((await finish(terminal, 'exit 4')).exit, 4)
  assert.is((await finish(terminal, 'exit 5')).exit, 5)
  assert.is((await finish(terminal, 'exit 6')).exit, 6)
  assert.is(namesOf(terminal), 'root bash')
})

remote.run()
