import type {ChildProcess} from 'node:child_process'
import {setTimeout as sleep} from 'node:timers/promises'
import {InfrastructureError} from 'as-written'
import type {SshAddress} from './address.ts'
import {destinationOf} from './client.ts'
import {connectionRefused} from './refusal.ts'

/** What a machine says about itself when it is reached. */
export interface Greeting {
  /** The user that is logged in. */
  readonly user: string
  /** The name that the machine has for itself. */
  readonly hostName: string
  /** Where bash is; `null` where there is none. */
  readonly bash: string | null
}

/**
 * Says who and where we are, then stays for as long as somebody holds its input: the connection ends with the engine,
 * however that ends. What start-up files print may lack its last line feed.
 */
export const greeting: string = `exec sh -c 'printf "\\nas-written:%s:%s:%s\\n" "$(id -un)" "$(uname -n)" "$(command -v bash)"; exec cat'`

/** Milliseconds that a server has in which to ask a proxy, look a name up and let us in. */
const patience = 60_000

/** Hear who is at the other end. Rejects with an `InfrastructureError` that says what keeps us out. */
export function hearGreeting(master: ChildProcess, address: SshAddress): Promise<Greeting> {
  let said = ''
  let greeted = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new InfrastructureError(`\`${destinationOf(address)}\` does not answer`)),
      patience
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
      greeted = (greeted + bytes.toString('utf8')).slice(-8192)
      const [, user, hostName = '', bash = ''] =
        /\nas-written:([^:\n]+):([^:\n]*):([^\n]*)\n/.exec(greeted) ?? []
      if (user === undefined) return
      settle(() => resolve({user, hostName, bash: bash.startsWith('/') ? bash : null}))
    })
    master.once('error', (cause) => settle(() => reject(cause)))
    // A proxy that stays in the background may hold what `ssh` has left: its last words are waited for, not its end.
    const closed = new Promise((done) => master.once('close', done))
    master.once('exit', async () => {
      await Promise.race([closed, sleep(300)])
      settle(() => reject(connectionRefused(address, said, greeted)))
    })
  })
}
