import {execFileSync} from 'node:child_process'
import {existsSync, writeFileSync} from 'node:fs'
import process from 'node:process'

/** Users of the throwaway machine, by the shell that each logs in to. */
export const people = {
  ponytracker: 'bash',
  dasher: 'dash',
  zsher: 'zsh',
  fisher: 'fish'
} as const

/** Programs that these tests start, and the Debian package that each comes in. */
const programs: readonly (readonly [path: string, debianPackage: string])[] = [
  ['/bin/bash', 'bash'],
  ['/bin/dash', 'dash'],
  ['/usr/bin/zsh', 'zsh'],
  ['/usr/bin/fish', 'fish'],
  ['/bin/busybox', 'busybox'],
  ['/usr/bin/sudo', 'sudo'],
  ['/usr/sbin/sshd', 'openssh-server'],
  ['/usr/sbin/useradd', 'passwd'],
  ['/usr/bin/flock', 'util-linux']
]

/** Make the users, each with what a new user finds at home. Refuses anywhere but on a throwaway copy of a machine. */
export function makePeople(): void {
  if (process.env['AS_WRITTEN_ISOLATED'] === undefined && process.env['CI'] === undefined)
    throw new Error('these tests add users: run them without --bare')
  for (const [path, debianPackage] of programs) {
    if (!existsSync(path))
      throw new Error(`${path} is missing: install the package ${debianPackage}`)
  }
  for (const [name, shell] of Object.entries(people)) {
    addUser(name, shell)
    // Without one, zsh asks what it should hold.
    if (shell === 'zsh') writeFileSync(`/home/${name}/.zshrc`, '')
  }
  addUser('ftpuser')
}

/** Make a user where there is none. Test files run beside each other, and only one at a time may. */
export function addUser(name: string, shell = 'bash'): void {
  const add = 'id "$0" >/dev/null 2>&1 || exec useradd "$@" "$0"'
  // An account that is locked lets nobody in, not even with a key.
  const how = ['--create-home', '--password', '*', '--shell', `/usr/bin/${shell}`]
  execFileSync('flock', ['/run/lock/as-written-people', 'sh', '-c', add, name, ...how], {
    stdio: 'pipe',
    env: {PATH: '/usr/sbin:/usr/bin:/sbin:/bin'}
  })
}
