import {InfrastructureError} from 'as-written'
import type {SshAddress} from './address.ts'

/** Programs must not wait for a key in a pager. */
const pagers = 'env PAGER=cat GIT_PAGER=cat MANPAGER=cat SYSTEMD_PAGER=cat'

const bash = '--norc --noprofile --noediting -i'

/** What a user may be called in a command line. */
const userName = /^[a-z_][\w.-]*\$?$/i

/** The command that gives a shell of `user` to somebody who is logged in as `login`. */
export function shellCommand(
  user: string | null,
  login: string,
  become: SshAddress['become']
): string {
  if (user === null || user === login) return `exec ${pagers} bash ${bash}`
  if (!userName.test(user)) throw new InfrastructureError(`\`${user}\` is no name of a user`)
  switch (become) {
    case 'sudo':
      return `exec sudo -n -H -u ${user} -- ${pagers} bash ${bash}`
    case 'su':
      // Not with `-c`: then the shell would have no controlling terminal.
      return `exec ${pagers} su -s /bin/bash ${user} -- ${bash}`
    case 'none':
      throw new InfrastructureError(`the connection is that of \`${login}\`, not of \`${user}\``, {
        hint: `log in as \`${user}\`, or say \`become: sudo\` in the target of as-written.yaml`
      })
  }
}
