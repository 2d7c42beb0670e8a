import {InfrastructureError} from 'as-written'
import type {SshAddress} from './address.ts'
import {destinationOf, typedCommand} from './client.ts'

/** What ssh says when it cannot connect, what that means, and the one thing that mends it. */
interface Refusal {
  /** What it names (`host`) may be a machine on the way. */
  readonly said: RegExp
  readonly means: string
  readonly hint: (typed: string, host: string) => string
}

const refusals: readonly Refusal[] = [
  {
    said: /REMOTE HOST IDENTIFICATION HAS CHANGED[^]*Host key for (?<host>\S+) has changed/,
    means: 'has another host key than the one that is known: it may be another machine',
    hint: (typed, host) =>
      `find out why; only if the change is meant, remove the old key with \`ssh-keygen -R ${quoted(host)}\` and connect once with \`${typed}\``
  },
  {
    said: /Host key verification failed/,
    means: 'has a host key that nobody has accepted yet',
    hint: (typed) => `connect once with \`${typed}\` and compare the key`
  },
  {
    said: /(?:(?<host>\S+): )?Permission denied \(|Too many authentication failures/,
    means: 'lets nobody in without a question',
    hint: (typed) =>
      `\`${typed.replace('ssh', 'ssh -o BatchMode=yes')}\` must work: add the key to your agent`
  },
  {
    said: /Could not resolve hostname (?<host>[^\s:]+)/,
    means: 'is no name that this machine knows',
    hint: () => 'correct `host` in as-written.yaml, or name it under `Host` in ~/.ssh/config'
  },
  {
    said: /^(?:\S*sh: |exec: )?(?:\d+: )?ssh: (?:command )?not found/m,
    means: 'cannot be reached: there is no `ssh` on this machine',
    hint: () => 'install the OpenSSH client (`openssh-client`)'
  }
]

/** Lines that only tell that the connection is over; the reason stands before them. */
const consequence =
  /^(?:kex_exchange_identification: |ssh_exchange_identification: |Connection closed by UNKNOWN|stdio forwarding failed|Shared connection to)/

/** Say why no connection to a machine was made, from what ssh printed and the machine. */
export function connectionRefused(
  address: SshAddress,
  said: string,
  printed: string
): InfrastructureError {
  const destination = destinationOf(address)
  for (const {said: pattern, means, hint} of refusals) {
    const match = pattern.exec(said)
    if (match === null) continue
    const host = match.groups?.['host'] ?? destination
    const name = destination.endsWith(host) || host.endsWith(destination) ? destination : host
    const way = name === destination ? '' : `, on the way to \`${destination}\`,`
    return new InfrastructureError(`\`${name}\`${way} ${means}`, {
      hint: hint(typedCommand(address), host)
    })
  }
  const lines = `${printed}\n${said}`.split(/\r?\n/).filter((line) => line.trim() !== '')
  const reason = lines.findLast((line) => !consequence.test(line)) ?? lines.at(-1)
  return new InfrastructureError(
    `no connection to \`${destination}\`: ${reason?.trim() ?? 'ssh gave no reason'}`
  )
}

/** `[127.0.0.1]:2222` is a pattern for a shell. */
function quoted(host: string): string {
  return /^[\w.-]+$/.test(host) ? host : `'${host}'`
}
