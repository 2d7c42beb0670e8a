import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {setTimeout as sleep} from 'node:timers/promises'
import type {SshAddress} from './address.ts'
import {clientArguments, masterArguments, socketPlace} from './client.ts'
import {type Greeting, greeting, hearGreeting} from './greeting.ts'

/**
 * Stands around the `ssh` that holds the connection (`sh -c keeper as-written FOLDER ssh…`): when that ends, also because
 * the engine was killed, the folder of its socket goes too.
 */
const keeper =
  'trap : TERM; folder=$1; shift; ssh "$@"; status=$?; rm -rf -- "$folder"; exit $status'

/** One connection to a machine, which all terminals and files share. */
export class SshConnection implements AsyncDisposable {
  readonly address: SshAddress
  /** What the machine says about itself. */
  readonly machine: Greeting
  readonly #folder: string
  readonly #master: ChildProcess

  private constructor(
    address: SshAddress,
    folder: string,
    master: ChildProcess,
    machine: Greeting
  ) {
    this.address = address
    this.#folder = folder
    this.#master = master
    this.machine = machine
  }

  /** Rejects with an `InfrastructureError` that says what keeps us out. */
  static async open(address: SshAddress): Promise<SshConnection> {
    const folder = await mkdtemp(join(socketPlace(), 'aw-ssh-'))
    const socket = join(folder, 'socket')
    const master = spawn(
      'sh',
      ['-c', keeper, 'as-written', folder, ...masterArguments(address, socket, greeting)],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: {...process.env, SSH_ASKPASS_REQUIRE: 'never'},
        // A session of its own: neither it nor a proxy can ask at our terminal, and ^C there is not for it.
        detached: true
      }
    )
    try {
      return new SshConnection(address, folder, master, await hearGreeting(master, address))
    } catch (error) {
      await close(master, folder)
      throw error
    }
  }

  /** Whether the machine is still at the other end. */
  get isOpen(): boolean {
    return isRunning(this.#master)
  }

  /** Wait a moment for a loss that is under way: a client may hear of it before we do. */
  async isLostSoon(): Promise<boolean> {
    for (let look = 0; look < 20 && this.isOpen; look++) await sleep(10)
    return !this.isOpen
  }

  /** What `ssh` is called with to run a command through this connection. */
  arguments(command: string, options: {readonly hasTerminal: boolean}): readonly string[] {
    return clientArguments(this.address, join(this.#folder, 'socket'), {command, ...options})
  }

  [Symbol.asyncDispose](): Promise<void> {
    return close(this.#master, this.#folder)
  }
}

function isRunning({pid, exitCode, signalCode}: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null
}

async function close(master: ChildProcess, folder: string): Promise<void> {
  if (isRunning(master)) {
    const ended = new Promise((resolve) => master.once('exit', resolve))
    signalGroup(master, 'SIGTERM')
    const timer = setTimeout(() => signalGroup(master, 'SIGKILL'), 2000)
    await ended
    clearTimeout(timer)
  }
  master.stdin?.destroy()
  master.stdout?.destroy()
  master.stderr?.destroy()
  await rm(folder, {recursive: true, force: true})
}

/** The keeper, the connection, and the proxies that it leads through. */
function signalGroup({pid}: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch (error) {
    // All of them are gone.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
