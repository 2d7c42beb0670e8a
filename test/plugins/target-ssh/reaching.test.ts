import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask, commandLines, open, refusal, socketFolders, you} from './machine.ts'
import {freePort, knownName, startServer, withConfiguration} from './server.ts'

const reaching = suite('target-ssh reaches a machine')
const server = await startServer({
  lines: ['SetEnv AW_SERVER=new-server', 'Banner /etc/passwd', 'PrintMotd yes']
})
reaching.after(() => server[Symbol.dispose]())

reaching('says which machine it is, and as whom', async () => {
  await using machine = await open(server.address())
  const place = `, as ${you}, through ssh to 127.0.0.1:${server.port}`
  assert.ok(machine.description.endsWith(place), machine.description)
})

reaching('takes a host of the configuration for what that says', async () => {
  using _ = withConfiguration([
    'Host new-server',
    '  HostName 127.0.0.1',
    `  Port ${server.port}`,
    `  IdentityFile ${server.identity}`,
    // None of these is for us.
    '  RemoteCommand echo wrong',
    '  RequestTTY force',
    '  ControlMaster auto',
    `  ControlPath /tmp/${'a-path-that-is-far-too-long-for-a-socket/'.repeat(4)}%C`,
    '  ControlPersist 10m',
    '  ForwardAgent yes'
  ])
  await using machine = await open('ssh://new-server')
  assert.match(machine.description, / through ssh to new-server$/)
  assert.is(await ask(machine, 'echo "$AW_SERVER"'), 'new-server\n')
})

reaching('goes through another machine where the configuration says so', async () => {
  using gate = await startServer({lines: ['SetEnv AW_SERVER=gate']})
  using _ = withConfiguration([
    'Host gate',
    '  HostName 127.0.0.1',
    `  Port ${gate.port}`,
    `  IdentityFile ${gate.identity}`,
    'Host new-server',
    '  HostName 127.0.0.1',
    `  Port ${server.port}`,
    `  IdentityFile ${server.identity}`,
    '  ProxyJump gate'
  ])
  await using machine = await open('ssh://new-server')
  assert.is(await ask(machine, 'echo "$AW_SERVER"'), 'new-server\n')
  const role = {user: you, host: 'web'}
  const found = await machine.files.get(role, '/etc/hostname')
  assert.is(found.kind, 'file')
})

reaching('logs in with a key of the agent, and lets no step at the agent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aw-agent-'))
  const path = join(folder, 'agent')
  const agent = spawn('ssh-agent', ['-D', '-a', path], {stdio: ['ignore', 'pipe', 'inherit']})
  const before = process.env['SSH_AUTH_SOCK']
  try {
    await once(agent.stdout, 'data')
    process.env['SSH_AUTH_SOCK'] = path
    const address = `ssh://${you}@127.0.0.1:${server.port}`
    const {message, hint} = await refusal(open(address))
    assert.is(message, `\`${you}@127.0.0.1\` lets nobody in without a question`)
    const command = `ssh -o BatchMode=yes -p ${server.port} ${you}@127.0.0.1`
    assert.is(hint, `\`${command}\` must work: add the key to your agent`)
    execFileSync('ssh-add', ['-q', server.identity])
    await using machine = await open(address)
    assert.is(await ask(machine, 'echo "${SSH_AUTH_SOCK-none}"'), 'none\n')
  } finally {
    if (before === undefined) delete process.env['SSH_AUTH_SOCK']
    else process.env['SSH_AUTH_SOCK'] = before
    agent.kill()
    rmSync(folder, {recursive: true, force: true})
  }
})

reaching('over IPv6', async () => {
  using six = await startServer({host: '::1'})
  await using machine = await open(six.address())
  assert.match(machine.description, / through ssh to ::1:/)
  assert.is(await ask(machine, 'echo here'), 'here\n')
})

reaching('stops at a host key that is unknown or has changed, with what mends it', async () => {
  using gate = await startServer()
  const known = join(server.folder, 'known')
  writeFileSync(known, `${knownName(server)} ${readFileSync(`${server.identity}.pub`, 'utf8')}`)
  using _ = withConfiguration([
    'Host unknown gate',
    '  UserKnownHostsFile /dev/null',
    'Host gate',
    `  Port ${gate.port}`,
    'Host behind',
    '  ProxyJump gate',
    'Host changed',
    `  UserKnownHostsFile ${known}`,
    'Host *',
    '  HostName 127.0.0.1',
    `  Port ${server.port}`,
    `  IdentityFile ${server.identity}`
  ])
  const unknown = await refusal(open(`ssh://${you}@unknown:${server.port}`))
  assert.is(unknown.message, `\`${you}@unknown\` has a host key that nobody has accepted yet`)
  const typed = `ssh -p ${server.port} ${you}@unknown`
  assert.is(unknown.hint, `connect once with \`${typed}\` and compare the key`)
  const behind = await refusal(open('ssh://behind'))
  assert.match(behind.message, /has a host key that nobody has accepted yet/)
  assert.is(behind.hint, 'connect once with `ssh behind` and compare the key')
  const changed = await refusal(open('ssh://changed'))
  assert.match(changed.message, /another host key/)
  assert.match(changed.hint ?? '', new RegExp(`ssh-keygen -R '\\[127.0.0.1\\]:${server.port}'`))
})

reaching('says why there is no connection', async () => {
  const stranger = server.address().replace(/identity=.*/, 'identity=/etc/hostname')
  assert.match((await refusal(open(stranger))).message, /lets nobody in/)
  const closed = await freePort()
  const {message} = await refusal(open(`ssh://${you}@127.0.0.1:${closed}`))
  assert.match(
    message,
    /^no connection to `.*@127\.0\.0\.1`: ssh: connect to .* Connection refused$/
  )
  const unknown = await refusal(open('ssh://no-such-host.invalid'))
  assert.match(unknown.message, /^`no-such-host.invalid` is no name that this machine knows$/)
  // 192.0.2.0/24 is nobody's (RFC 5737), and these tests have no network but loopback.
  assert.match((await refusal(open('ssh://192.0.2.7'))).message, /unreachable|No route to host/)
})

reaching('says what a machine prints that gives no shell', async () => {
  using git = await startServer({lines: ['ForceCommand echo "no shell access"; exit 1']})
  const {message} = await refusal(open(git.address()))
  assert.is(message, `no connection to \`${you}@127.0.0.1\`: no shell access`)
})

reaching('is not disturbed by start-up files that print', async () => {
  const path = join(userInfo().homedir, '.bashrc')
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null
  writeFileSync(
    path,
    'echo "Welcome back"; echo "as-written:root:web:" >&2; printf "no line feed"\n'
  )
  try {
    await using machine = await open(server.address())
    assert.is(await ask(machine, 'echo here'), 'here\n')
    const role = {user: you, host: 'web'}
    const content = Buffer.from('line\n')
    assert.is(await machine.files.put(role, '/tmp/aw-noisy', {content, mode: null}), undefined)
    const found = await machine.files.get(role, '/tmp/aw-noisy')
    assert.is('content' in found && Buffer.from(found.content).toString(), 'line\n')
  } finally {
    rmSync('/tmp/aw-noisy', {force: true})
    if (before === null) rmSync(path)
    else writeFileSync(path, before)
  }
})

reaching('has a short path for its socket, however long that of temporary files is', async () => {
  const before = process.env['TMPDIR']
  const long = join(tmpdir(), 'ein-sehr-langer-Name-für-einen-Ordner-'.repeat(3))
  mkdirSync(long)
  process.env['TMPDIR'] = long
  try {
    await using machine = await open(server.address())
    assert.equal(socketFolders(long), [])
    const masters = commandLines('ssh -M -S /tmp/aw-ssh-')
    assert.ok(masters.some((line) => line.includes(`-p ${server.port}`)))
    assert.is(await ask(machine, 'echo here'), 'here\n')
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(long, {recursive: true})
  }
})

reaching('shows 20 MB to the last line, beside another terminal', async () => {
  await using machine = await open(server.address())
  await using first = await machine.openTerminal({role: {user: you, host: 'web'}, document: '/x'})
  const command = 'seq 2700000'
  const [long, short] = await Promise.all([
    first.run({command, isWhole: true, patience: 60_000}),
    ask(machine, 'cd /usr; sleep 0.3; pwd')
  ])
  assert.is(long.output.length, 20_488_896)
  assert.ok(long.output.endsWith('2699999\n2700000\n'))
  assert.is(short, '/usr\n')
})

reaching('says so where the machine opens no more terminals', async () => {
  using small = await startServer({lines: ['MaxSessions 2']})
  await using machine = await open(small.address())
  await using _ = await machine.openTerminal({role: {user: you, host: 'web'}, document: '/x'})
  const {message, hint} = await refusal(
    machine.openTerminal({role: {user: you, host: 'web'}, document: '/x'})
  )
  assert.is(message, 'the machine opens no more terminals on this connection')
  assert.match(hint ?? '', /MaxSessions/)
})

reaching.run()
