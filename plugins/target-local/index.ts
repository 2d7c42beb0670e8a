import {userInfo} from 'node:os'
import {defineTarget, type Target} from 'as-written'

/** This machine, as the user who runs As Written: in a copy of the documents' repository, unless told to work in place. */
export const targetLocal: Target = defineTarget({
  name: 'local',
  isThrowaway: false,
  refuse(role) {
    const {username} = userInfo()
    if (role.user === null || role.user === username) return undefined
    return `\`local\` types as \`${username}\` only`
  },
  async open(request) {
    const {openLocalMachine} = await import('./machine.ts')
    return openLocalMachine(request)
  }
})
