import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'

const daemon = '/usr/sbin/sshd'

/** An ssh server on loopback with keys and a configuration of its own. */
export interface TestServer extends Disposable {
  readonly folder: string
  readonly host: string
  readonly port: number
  /** The key that it lets in. */
  readonly identity: string
  /** The public key of the server. */
  readonly key: string
  /** The binding that leads to it, with what is appended: `&become=sudo`. */
  address(more?: string, user?: string): string
  /** Cut every connection, as a machine does that is switched off. */
  cut(): void
}

/** Start an ssh server that lets the key in `folder/id` in, and have ssh know its host key. */
export async function startServer({
  host = '127.0.0.1',
  lines = []
}: {
  readonly host?: string
  readonly lines?: readonly string[]
} = {}): Promise<TestServer> {
  for (const path of [daemon, '/usr/bin/ssh']) {
    if (!existsSync(path))
      throw new Error(`these tests need ${path}: install openssh-server and openssh-client`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'aw-sshd-'))
  // The server reads the keys of a user as that user.
  chmodSync(folder, 0o755)
  for (const key of ['host', 'id']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)])
  }
  const port = await freePort(host)
  const settings = [
    // What stands first wins.
    ...lines,
    `Port ${port}`,
    `ListenAddress ${host}`,
    `HostKey ${folder}/host`,
    `AuthorizedKeysFile ${folder}/id.pub`,
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'MaxStartups 100',
    'MaxSessions 100',
    ''
  ]
  writeFileSync(join(folder, 'sshd_config'), settings.join('\n'))
  mkdirSync('/run/sshd', {recursive: true, mode: 0o755})
  const server = spawn(daemon, ['-D', '-e', '-f', join(folder, 'sshd_config')], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let said = ''
  server.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString('utf8')
  })
  while (!said.includes('Server listening')) {
    const [bytes] = (await Promise.race([
      once(server.stderr, 'data'),
      once(server, 'exit').then(() => [undefined])
    ])) as [Buffer | undefined]
    if (bytes === undefined) throw new Error(`sshd does not start: ${said}`)
  }
  const key = readFileSync(join(folder, 'host.pub'), 'utf8')
  // Other tests add theirs meanwhile.
  appendFileSync(join(ownFolder(), 'known_hosts'), `${knownName({host, port})} ${key}`)
  const identity = join(folder, 'id')
  return {
    folder,
    host,
    port,
    identity,
    key,
    address(more = '', user = userInfo().username) {
      const name = host.includes(':') ? `[${host}]` : host
      return `ssh://${user}@${name}:${port}?identity=${encodeURIComponent(identity)}${more}`
    },
    cut() {
      const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')
      for (const id of children.trim().split(' ')) if (id) process.kill(Number(id), 'SIGKILL')
    },
    [Symbol.dispose]() {
      server.kill('SIGTERM')
      rmSync(folder, {recursive: true, force: true})
    }
  }
}

/** The folder of the ssh configuration: these tests run in a copy of the machine, and ssh takes no other home than that of the user. */
function ownFolder(): string {
  const folder = join(userInfo().homedir, '.ssh')
  mkdirSync(folder, {recursive: true, mode: 0o700})
  return folder
}

/** How ssh names the server among the hosts that it knows. */
export function knownName({host, port}: Pick<TestServer, 'host' | 'port'>): string {
  return `[${host}]:${port}`
}

/** Give the user this ssh configuration for as long as it is held. */
export function withConfiguration(lines: readonly string[]): Disposable {
  const path = join(ownFolder(), 'config')
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null
  writeFileSync(path, `${lines.join('\n')}\n`, {mode: 0o600})
  return {
    [Symbol.dispose]() {
      if (before === null) rmSync(path)
      else writeFileSync(path, before)
    }
  }
}

/** A port of loopback where nobody listens. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const {port} = server.address() as {port: number}
  server.close()
  await once(server, 'close')
  return port
}
