import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {planOf} from './plan-of.ts'

const unreachable = suite('steps that are never reached')

async function found(...lines: readonly string[]): Promise<readonly string[]> {
  const {documents} = await planOf(
    {'guide.md': lines.join('\n')},
    {targets: {web: 'local', db: 'local'}}
  )
  return documents.flatMap(({problems}) =>
    problems.flatMap(({code, position, message}) =>
      code === 'unreachable-step' ? `${position?.start.line} ${message}` : []
    )
  )
}

for (const command of ['sudo reboot', 'shutdown -h now', 'systemctl poweroff', 'init 6']) {
  unreachable(`stand behind \`${command}\``, async () => {
    const words = command.replace('sudo ', '').replace('-h ', '')
    assert.equal(await found('```console', `$ ${command}`, '$ uptime', '$ who', '```'), [
      `3 \`${words}\` in line 2 ends the machine, so this step is not reached`
    ])
  })
}

for (const command of ['shutdown -h 23:00', 'shutdown -c', 'echo reboot', 'man reboot']) {
  unreachable(`do not stand behind \`${command}\``, async () => {
    assert.equal(await found('```console', `$ ${command}`, '$ uptime', '```'), [])
  })
}

unreachable('are those of the same machine only', async () => {
  assert.equal(
    await found('```console', 'root@web # reboot', 'root@db # uptime', 'root@web # uptime', '```'),
    ['4 `reboot` in line 2 ends the machine, so this step is not reached']
  )
})

unreachable('are not those behind a step that is left out', async () => {
  assert.equal(
    await found('```console {skip="later"}', '$ reboot', '```', '```console', '$ uptime', '```'),
    []
  )
})

unreachable('need a step that nobody runs', async () => {
  assert.equal(
    await found(
      '```console {#base skip="in the image"}',
      '$ make base',
      '```',
      '```console {needs=base}',
      '$ make app',
      '```'
    ),
    ['4 This needs line 2, which is never run: in the image']
  )
})

unreachable.run()
