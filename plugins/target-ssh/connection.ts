import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'
import {InfrastructureError} from 'as-written'
import type {SshAddress} from './address.ts'
import {connectionRefused} from './refusal.ts'

/** What no configuration of a user may switch on here: a step must not reach the agent, and nothing may ask behind our back. */
const fixedOptions: readonly string[] = [
  'BatchMode=yes',
  'ForwardAgent=no',
  'ForwardX11=no',
  'ClearAllForwardings=yes',
  'PermitLocalCommand=no',
  'RemoteCommand=none',
  'RequestTTY=no',
  'ControlPersist=no',
  'ConnectTimeout=20',
  'ServerAliveInterval=10',
  'ServerAliveCountMax=3'
]

/** Says who and where we are, then stays for as long as somebody holds its input: the connection ends with the engine, however that ends. */
const greeting = `exec sh -c 'printf "as-written:%s:%s\\n" "$(id -un)" "$(hostname)"; exec cat'`

/** Milliseconds that a server has in which to ask a proxy, look a name up and let us in. */
const patienceForGreeting = 60_000

/** One connection to a machine, which all terminals share. */
export class SshConnection implements AsyncDisposable {
  /** The user that is logged in, as the machine tells. */
  readonly user: string
  /** The name that the machine has for itself. */
  readonly hostName: string
  readonly #destination: string
  readonly #folder: string
  readonly #master: ChildProcess

  private constructor(
    destination: string,
    folder: string,
    master: ChildProcess,
    {user, hostName}: {readonly user: string; readonly hostName: string}
  ) {
    this.#destination = destination
    this.#folder = folder
    this.#master = master
    this.user = user
    this.hostName = hostName
  }

  /** Rejects with an `InfrastructureError` that says what keeps us out. */
  static async open(address: SshAddress): Promise<SshConnection> {
    const destination = address.user === null ? address.host : `${address.user}@${address.host}`
    // The path of a socket holds about 100 bytes at most.
    const folder = await mkdtemp(join(tmpdir().length < 50 ? tmpdir() : '/tmp', 'aw-ssh-'))
    const options = fixedOptions.flatMap((option) => ['-o', option])
    if (address.port !== null) options.push('-p', String(address.port))
    if (address.identity !== null) options.push('-i', address.identity)
    const master = spawn(
      'ssh',
      ['-M', '-S', join(folder, 'socket'), ...options, '--', destination, greeting],
      {stdio: ['pipe', 'pipe', 'pipe'], env: process.env}
    )
    try {
      return new SshConnection(destination, folder, master, await greet(master, destination))
    } catch (error) {
      await close(master, folder)
      throw error
    }
  }

  /** Whether the machine is still at the other end. */
  get isOpen(): boolean {
    return this.#master.exitCode === null && this.#master.signalCode === null
  }

  /** Wait a moment for a loss that is under way: a client may hear of it before we do. */
  async isLostSoon(): Promise<boolean> {
    for (let look = 0; look < 20 && this.isOpen; look++) await sleep(10)
    return !this.isOpen
  }

  /** What `ssh` is called with to run a command through this connection, on a terminal of its own. */
  terminalArguments(command: string): readonly string[] {
    const socket = join(this.#folder, 'socket')
    // Should the connection be gone, another must not be made in silence: a proxy that fails makes none.
    const none = ['-o', 'ProxyJump=none', '-o', 'ProxyCommand=false', '-o', 'BatchMode=yes']
    const options = [
      '-o',
      'RemoteCommand=none',
      '-o',
      'ControlMaster=no',
      '-o',
      'EscapeChar=none',
      '-o',
      'LogLevel=ERROR'
    ]
    return ['-tt', '-a', '-x', '-S', socket, ...none, ...options, '--', this.#destination, command]
  }

  [Symbol.asyncDispose](): Promise<void> {
    return close(this.#master, this.#folder)
  }
}

function greet(
  master: ChildProcess,
  destination: string
): Promise<{readonly user: string; readonly hostName: string}> {
  let said = ''
  let greeted = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new InfrastructureError(`\`${destination}\` does not answer`)),
      patienceForGreeting
    )
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      act()
    }
    // The engine may outlive the machine: then there is nobody to write to.
    master.stdin?.on('error', () => {})
    master.stderr?.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString('utf8')).slice(-8192)
    })
    master.stdout?.on('data', (bytes: Buffer) => {
      greeted += bytes.toString('utf8')
      const [, user, hostName] = /^as-written:(.+):(.*)\r?\n/m.exec(greeted) ?? []
      if (user !== undefined && hostName !== undefined) settle(() => resolve({user, hostName}))
    })
    master.once('error', (cause) =>
      settle(() =>
        reject(
          new InfrastructureError('there is no `ssh` on this machine', {
            hint: 'install the OpenSSH client (`openssh-client`)',
            cause
          })
        )
      )
    )
    master.once('close', () => settle(() => reject(connectionRefused(destination, said))))
  })
}

async function close(master: ChildProcess, folder: string): Promise<void> {
  const isRunning =
    master.pid !== undefined && master.exitCode === null && master.signalCode === null
  if (isRunning) {
    const ended = new Promise((resolve) => master.once('exit', resolve))
    master.kill('SIGTERM')
    const timer = setTimeout(() => master.kill('SIGKILL'), 2000)
    await ended
    clearTimeout(timer)
  }
  await rm(folder, {recursive: true, force: true})
}
