import {defineTarget, type Target} from 'as-written'
import {parseAddress} from './address.ts'

/** A machine that the system's OpenSSH client reaches, with its configuration, its agent and its known hosts. */
export const targetSsh: Target = defineTarget({
  name: 'ssh',
  isThrowaway: false,
  refuse(role, binding) {
    const address = parseAddress(binding)
    if (typeof address === 'string') return address
    const {user, become} = address
    // Without a user in the binding only the machine can say who is logged in.
    if (role.user === null || user === null || role.user === user || become !== 'none') {
      return undefined
    }
    return `\`${binding}\` logs in as \`${user}\` only (it may \`become\` others by \`sudo\` or \`su\`)`
  },
  async open(request) {
    const {openSshMachine} = await import('./machine.ts')
    return openSshMachine(request)
  }
})
