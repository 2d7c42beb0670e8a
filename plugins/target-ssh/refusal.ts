import {InfrastructureError} from 'as-written'

/** What ssh says when it cannot connect, what that means, and the one thing that mends it. */
const refusals: readonly (readonly [
  said: RegExp,
  means: string,
  hint: (destination: string) => string
])[] = [
  [
    /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
    'has another host key than the one that is known: it may be another machine',
    (destination) =>
      `find out why; only if the change is meant, remove the old key with \`ssh-keygen -R\` and connect once with \`ssh ${destination}\``
  ],
  [
    /Host key verification failed/,
    'has a host key that nobody has accepted yet',
    (destination) => `connect once with \`ssh ${destination}\` and compare the key`
  ],
  [
    /Permission denied|Too many authentication failures/,
    'lets nobody in without a question',
    (destination) => `\`ssh -o BatchMode=yes ${destination}\` must work: add the key to your agent`
  ]
]

/** Say why no connection to a machine was made, from what ssh printed. */
export function connectionRefused(destination: string, said: string): InfrastructureError {
  const known = refusals.find(([pattern]) => pattern.test(said))
  if (known) {
    return new InfrastructureError(`\`${destination}\` ${known[1]}`, {hint: known[2](destination)})
  }
  const reason = said.trim().split(/\r?\n/).at(-1) || 'ssh gave no reason'
  return new InfrastructureError(`no connection to \`${destination}\`: ${reason}`)
}
