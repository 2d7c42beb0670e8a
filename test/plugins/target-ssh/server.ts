import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'

const daemon = '/usr/sbin/sshd'

/** An ssh server on loopback with keys, a configuration and a home of its own. */
export interface TestServer extends Disposable {
  readonly folder: string
  readonly port: number
  /** The binding that leads to it, with what is appended. */
  address(more?: string): string
  /** Cut every connection, as a machine does that is switched off. */
  cut(): void
}

/** Start an ssh server that lets the key in `folder/id` in, and have ssh know its host key. */
export async function startServer(): Promise<TestServer> {
  for (const path of [daemon, '/usr/bin/ssh']) {
    if (!existsSync(path))
      throw new Error(`these tests need ${path}: install openssh-server and openssh-client`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'aw-sshd-'))
  for (const key of ['host', 'id']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)])
  }
  const port = await freePort()
  writeFileSync(
    join(folder, 'sshd_config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${folder}/host`,
      `AuthorizedKeysFile ${folder}/id.pub`,
      `PidFile ${folder}/pid`,
      'StrictModes no',
      'UsePAM no',
      'PermitRootLogin yes',
      'PasswordAuthentication no',
      'MaxStartups 100',
      'MaxSessions 100',
      ''
    ].join('\n')
  )
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
  knowHost(port, readFileSync(join(folder, 'host.pub'), 'utf8'))
  const {username} = userInfo()
  return {
    folder,
    port,
    address: (more = '') =>
      `ssh://${username}@127.0.0.1:${port}?identity=${encodeURIComponent(join(folder, 'id'))}${more}`,
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

/** Have ssh accept this host key, and no other, at the port: these tests run in a copy of the machine. */
export function knowHost(port: number, key: string | null): void {
  const folder = join(userInfo().homedir, '.ssh')
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const path = join(folder, 'known_hosts')
  const name = `[127.0.0.1]:${port}`
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const others = lines.filter((line) => line !== '' && !line.startsWith(name))
  writeFileSync(
    path,
    [...others, ...(key === null ? [] : [`${name} ${key.trim()}`]), ''].join('\n')
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as {port: number}
  server.close()
  await once(server, 'close')
  return port
}
