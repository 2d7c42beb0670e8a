import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {type DockerStandIn, startDocker} from './docker.ts'
import {finish, namesOf, openRootBash} from './in-terminal.ts'
import {makePeople} from './people.ts'
import {containerWays, enterAndLeave} from './ways.ts'

// No engine runs where these tests run: a stand-in has the shape of `docker exec -it`, not its images.
const container = suite('docker exec')
let docker: DockerStandIn

container.before(async () => {
  makePeople()
  docker = await startDocker()
})
container.after(async () => {
  await docker[Symbol.asyncDispose]()
})

for (const way of containerWays) {
  container(`\`${way.command}\` gives a shell and takes it away, 6 of 6`, async () => {
    const half = async (): Promise<void> => {
      await using terminal = await openRootBash()
      await finish(terminal, `PATH=${docker.directory}:$PATH`)
      for (let round = 0; round < 3; round++) await enterAndLeave(terminal, way)
    }
    await Promise.all([half(), half()])
  })
}

container('has shells inside and around, and says where each is', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, `PATH=${docker.directory}:$PATH`)
  await finish(terminal, 'sh')
  await finish(terminal, 'docker exec -it web bash')
  await finish(terminal, 'su ponytracker')
  assert.is(
    namesOf(terminal),
    'root bash, root dash, root bash elsewhere, ponytracker bash elsewhere'
  )
  assert.is(terminal.shells.at(-1)?.host, 'web')
  assert.is((await finish(terminal, 'hostname; id -un')).output, 'web\nponytracker\n')
  assert.is((await finish(terminal, 'exit 4')).exit, 4)
  assert.is((await finish(terminal, 'exit 5')).exit, 5)
  assert.is((await finish(terminal, 'exit 6')).exit, 6)
  assert.is(namesOf(terminal), 'root bash')
})

container('with a command is no shell', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, `PATH=${docker.directory}:$PATH`)
  const result = await finish(terminal, `docker exec -it web sh -c 'id -un; exit 4'`)
  assert.equal([result.output, result.exit, namesOf(terminal)], ['root\n', 4, 'root bash'])
})

container(
  'that is cut off in the middle of a step ends the step, and the shell around goes on',
  async () => {
    await using terminal = await openRootBash()
    await finish(terminal, `PATH=${docker.directory}:$PATH`)
    await finish(terminal, 'docker exec -it web bash')
    const lost = await terminal.run({
      command: 'echo begun; sleep 20',
      patience: 10_000,
      onOutput: () => docker.cut()
    })
    assert.equal([lost.ending, lost.exit, lost.output], ['finished', 125, 'begun\n'])
    assert.is(namesOf(terminal), 'root bash')
    assert.is((await finish(terminal, 'hostname')).output.includes('web'), false)
  }
)

container.run()
