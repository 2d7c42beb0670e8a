import {execFileSync, spawn} from 'node:child_process'
import {chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {type AddressInfo, connect, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** An sshd of our own, on a loopback port, with keys and configuration in a private directory. */
export interface SshServer extends AsyncDisposable {
  /** What to type to get to it, without the user: `ssh -F /tmp/…/config`. */
  readonly ssh: string
}

/** Start an sshd that lets these users in with a key that was made for it. */
export async function startSshServer(users: readonly string[]): Promise<SshServer> {
  const directory = mkdtempSync(join(tmpdir(), 'as-written-sshd-'))
  chmodSync(directory, 0o755)
  const at = (name: string): string => join(directory, name)
  for (const key of ['host', 'user']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)], {stdio: 'pipe'})
  }
  mkdirSync(at('authorized'))
  for (const user of users) copyFileSync(at('user.pub'), join(at('authorized'), user))
  mkdirSync('/run/sshd', {recursive: true})
  const port = await freePort()
  writeFileSync(
    at('sshd_config'),
    `Port ${port}
ListenAddress 127.0.0.1
HostKey ${at('host')}
AuthorizedKeysFile ${at('authorized')}/%u
StrictModes no
PermitRootLogin yes
UsePAM no
PrintMotd no
PrintLastLog no
PidFile none
`
  )
  writeFileSync(
    at('config'),
    `Host new-server
  HostName 127.0.0.1
  Port ${port}
  IdentityFile ${at('user')}
  IdentitiesOnly yes
  BatchMode yes
  StrictHostKeyChecking no
  UserKnownHostsFile ${at('known_hosts')}
  LogLevel ERROR
`
  )
  const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', at('sshd_config')], {stdio: 'ignore'})
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await answering(port)
  return {
    ssh: `ssh -F ${at('config')}`,
    async [Symbol.asyncDispose]() {
      server.kill('SIGTERM')
      await ended
      rmSync(directory, {recursive: true, force: true})
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Resolves when somebody listens on a port. */
async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`nobody listens on port ${port}`)
}
