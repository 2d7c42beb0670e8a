import {InfrastructureError} from 'as-written'
import type {SshAddress} from './address.ts'

/** Programs must not wait for a key in a pager, and what people typed there is none of ours: bash would read it before it hears us. */
const environment = 'env HISTFILE= PAGER=cat GIT_PAGER=cat MANPAGER=cat SYSTEMD_PAGER=cat'

/** What a user may be called in a command line. */
const userName = /^[a-z_][\w.-]*\$?$/i

/** Somebody who is logged in, and becomes another. */
export interface Becoming {
  /** `null` stays who is logged in. */
  readonly user: string | null
  readonly login: string
  readonly become: SshAddress['become']
}

/** The command that gives an interactive shell of the user; `bash` is where bash is, if anywhere. */
export function shellCommand(becoming: Becoming, bash: string | null): string {
  const args = bash === null ? '-i' : '--norc --noprofile --noediting -i'
  const shell = bash ?? '/bin/sh'
  const {way, user} = wayOf(becoming)
  switch (way) {
    case 'none':
      return `exec ${environment} ${shell} ${args}`
    case 'sudo':
      return `exec sudo -n -H -u ${user} -- ${environment} ${shell} ${args}`
    case 'su':
      // Not with `-c`: then the shell would have no controlling terminal.
      return `exec ${environment} su -s ${shell} ${user} -- ${args}`
  }
}

/** The command that starts `sh` as the user, with arguments that single quotes bring through any login shell. */
export function scriptCommand(becoming: Becoming, args: readonly string[]): string {
  const quoted = args.map((word) => `'${word}'`).join(' ')
  const {way, user} = wayOf(becoming)
  switch (way) {
    case 'none':
      return `exec sh ${quoted}`
    case 'sudo':
      return `exec sudo -n -H -u ${user} -- sh ${quoted}`
    case 'su':
      return `exec su -s /bin/sh ${user} -- ${quoted}`
  }
}

/** Whether the user is another than who is logged in, and how that is done. */
function wayOf({user, login, become}: Becoming): {
  readonly way: SshAddress['become']
  readonly user: string
} {
  if (user === null || user === login) return {way: 'none', user: login}
  if (!userName.test(user)) throw new InfrastructureError(`\`${user}\` is no name of a user`)
  if (become !== 'none') return {way: become, user}
  throw new InfrastructureError(`the connection is that of \`${login}\`, not of \`${user}\``, {
    hint: `log in as \`${user}\`, or say \`become: sudo\` in the target of as-written.yaml`
  })
}
