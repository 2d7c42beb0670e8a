import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {targetSsh} from '../../../plugins/target-ssh/index.ts'
import {targetContract} from '../../../src/plugin/contract/index.ts'
import {InfrastructureError} from '../../../src/problem/infrastructure.ts'
import type {Machine} from '../../../src/seam/target.ts'
import {knowHost, startServer} from './server.ts'

const ssh = suite('target-ssh')
const server = await startServer()
ssh.after(() => server[Symbol.dispose]())
const you = userInfo().username
const document = '/nowhere/guide.md'
const opening = (user: string | null) => ({role: {user, host: 'web'}, document})

function open(binding: string): Promise<Machine> {
  return targetSsh.open({host: 'web', binding, documents: [document], inPlace: false})
}

async function refusal(binding: string): Promise<InfrastructureError> {
  try {
    await using machine = await open(binding)
    throw new Error(`expected no connection to ${machine.description}`)
  } catch (error) {
    if (error instanceof InfrastructureError) return error
    throw error
  }
}

targetContract(
  'ssh',
  {
    target: targetSsh,
    binding: server.address(),
    document,
    role: {user: you, host: 'web'},
    refused: {user: 'somebody-else', host: 'web'}
  },
  ssh
)

ssh('says which machine it is, and as whom', async () => {
  await using machine = await open(server.address())
  const place = `, as ${you}, through ssh to 127.0.0.1:${server.port}`
  assert.ok(machine.description.endsWith(place), machine.description)
})

ssh('becomes other users by sudo and by su, at home in their own homes', async () => {
  execFileSync('useradd', ['-m', '-s', '/bin/sh', 'aw-ponytracker'])
  for (const become of ['sudo', 'su']) {
    await using machine = await open(server.address(`&become=${become}`))
    await using terminal = await machine.openTerminal(opening('aw-ponytracker'))
    const {output} = await terminal.run({command: 'id -un; pwd; echo "$HOME $PAGER"'})
    const home = '/home/aw-ponytracker'
    assert.is(output, `aw-ponytracker\n${home}\n${home} cat\n`, become)
    await using own = await machine.openTerminal(opening(you))
    assert.is((await own.run({command: 'id -un'})).output, `${you}\n`)
  }
})

ssh('becomes nobody where the binding does not allow it', async () => {
  const binding = server.address().replace(`${you}@`, '')
  assert.is(targetSsh.refuse({user: 'deployer', host: 'web'}, binding), undefined)
  await using machine = await open(binding)
  await machine.openTerminal(opening('deployer')).then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, /is that of `.*`, not of `deployer`/)
  )
})

ssh('reports a lost connection as lost, and opens no other in silence', async () => {
  await using machine = await open(server.address())
  await using terminal = await machine.openTerminal(opening(null))
  const running = terminal.run({command: 'echo begun; sleep 600', onOutput: () => server.cut()})
  const {ending, exit, output} = await running
  assert.equal([ending, exit], ['lost', null])
  assert.match(output, /^begun\n/)
  assert.is(terminal.isOpen, false)
  await machine.openTerminal(opening(null)).then(
    () => assert.unreachable(),
    (error: unknown) => assert.instance(error, InfrastructureError)
  )
})

ssh('takes a shell that ends with 255 for what it is', async () => {
  await using machine = await open(server.address())
  await using terminal = await machine.openTerminal(opening(null))
  const {ending, exit} = await terminal.run({command: 'exit 255'})
  assert.equal([ending, exit], ['shell-ended', 255])
})

ssh('stops at a host key that is unknown or has changed, with what mends it', async () => {
  const key = readFileSync(join(server.folder, 'host.pub'), 'utf8')
  try {
    knowHost(server.port, null)
    const unknown = await refusal(server.address())
    assert.match(unknown.message, /nobody has accepted yet/)
    assert.match(unknown.hint ?? '', /connect once/)
    knowHost(server.port, readFileSync(join(server.folder, 'id.pub'), 'utf8'))
    const changed = await refusal(server.address())
    assert.match(changed.message, /another host key/)
    assert.match(changed.hint ?? '', /ssh-keygen -R/)
  } finally {
    knowHost(server.port, key)
  }
})

ssh('says why there is no connection', async () => {
  const path = encodeURIComponent(join(server.folder, 'host'))
  const stranger = `ssh://${you}@127.0.0.1:${server.port}?identity=${path}`
  assert.match((await refusal(stranger)).message, /lets nobody in/)
  assert.match((await refusal(`ssh://${you}@127.0.0.1:1`)).message, /Connection refused/)
})

ssh('leaves no socket, process or folder behind', async () => {
  const machine = await open(server.address())
  await machine.openTerminal(opening(null))
  const sockets = (): readonly string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('aw-ssh-'))
  assert.is(sockets().length, 1)
  const ours = `-M -S ${join(tmpdir(), sockets()[0] ?? '')}`
  assert.is(commandLines().filter((line) => line.includes(ours)).length, 1)
  await machine[Symbol.asyncDispose]()
  assert.equal(sockets(), [])
  assert.equal(
    commandLines().filter((line) => line.includes(ours)),
    []
  )
})

/** What every process was started with. */
function commandLines(): readonly string[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return []
    }
  })
}

const addresses: readonly (readonly [binding: string, refused: RegExp | undefined])[] = [
  ['ssh://web', undefined],
  ['ssh://deployer@web:2222?become=sudo', undefined],
  ['ssh://[2001:db8::1]:22', undefined],
  ['ssh', /is no address/],
  ['ssh://-oProxyCommand=evil', /is no address/],
  ['ssh://-l@web', /is no address/],
  ['ssh://you:secret@web', /is no address/],
  ['ssh://web/path', /is no address/],
  ['ssh://web?becone=sudo', /says `becone`, which nobody knows/],
  ['ssh://web?become=magic', /takes `sudo` or `su`/]
]

for (const [binding, refused] of addresses) {
  ssh(`${refused ? 'refuses' : 'takes'} \`${binding}\``, () => {
    const said = targetSsh.refuse({user: null, host: 'web'}, binding)
    if (refused === undefined) assert.is(said, undefined)
    else assert.match(said ?? '', refused)
  })
}

ssh.run()
