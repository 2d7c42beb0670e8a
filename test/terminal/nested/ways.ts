import * as assert from 'uvu/assert'
import type {Terminal} from '../../../src/seam/terminal.ts'
import {finish, namesOf} from './in-terminal.ts'

/** A way into a shell, and who is there. */
export interface Way {
  readonly command: string
  readonly user: string
  readonly shell: string
  readonly isRemote?: boolean
}

/** Every way into a shell of this machine. */
export const localWays: readonly Way[] = [
  {command: 'su ponytracker', user: 'ponytracker', shell: 'bash'},
  {command: 'su - ponytracker', user: 'ponytracker', shell: 'bash'},
  {command: 'su dasher', user: 'dasher', shell: 'dash'},
  {command: 'su - zsher', user: 'zsher', shell: 'zsh'},
  {command: 'sudo -i', user: 'root', shell: 'bash'},
  {command: 'sudo -s', user: 'root', shell: 'bash'},
  {command: 'sudo -u ponytracker -i', user: 'ponytracker', shell: 'bash'},
  {command: 'newgrp ftpuser', user: 'root', shell: 'bash'},
  {command: 'bash', user: 'root', shell: 'bash'},
  {command: 'sh', user: 'root', shell: 'dash'},
  {command: 'zsh -f', user: 'root', shell: 'zsh'},
  {command: 'busybox ash', user: 'root', shell: 'ash'},
  {command: 'fish --no-config', user: 'root', shell: 'fish'},
  {command: 'chroot / /bin/bash', user: 'root', shell: 'bash'}
]

/** The ways into a container, with a `docker` in PATH. */
export const containerWays: readonly Way[] = [
  {command: 'docker exec -it web bash', user: 'root', shell: 'bash', isRemote: true},
  {command: 'docker exec -it web sh', user: 'root', shell: 'dash', isRemote: true},
  {command: 'docker exec -it web zsh -f', user: 'root', shell: 'zsh', isRemote: true}
]

/** The ways over ssh; `ssh` is how it is called. */
export function remoteWays(ssh: string): readonly Way[] {
  const isRemote = true
  return [
    {command: `${ssh} ponytracker@new-server`, user: 'ponytracker', shell: 'bash', isRemote},
    {command: `${ssh} dasher@new-server`, user: 'dasher', shell: 'dash', isRemote},
    {command: `${ssh} zsher@new-server`, user: 'zsher', shell: 'zsh', isRemote},
    {command: `${ssh} -t ponytracker@new-server bash`, user: 'ponytracker', shell: 'bash', isRemote}
  ]
}

/** Enter, look around, move, leave with a status, and look around again. */
export async function enterAndLeave(terminal: Terminal, way: Way): Promise<void> {
  const before = await finish(terminal, 'cd /usr/lib; id -un')
  const entered = await finish(terminal, way.command)
  assert.is(entered.exit, 0)
  const told = `${way.user} ${way.shell}${way.isRemote ? ' elsewhere' : ''}`
  assert.is(namesOf(terminal), `root bash, ${told}`)
  assert.is((await finish(terminal, 'id -un')).output, `${way.user}\n`)
  assert.is((await finish(terminal, 'cd /usr/share')).directory, '/usr/share')
  assert.is((await finish(terminal, "sh -c 'exit 5'")).exit, 5)
  const left = await finish(terminal, 'exit 3')
  assert.is(left.exit, 3, left.output)
  assert.is(left.directory, '/usr/lib')
  assert.is(namesOf(terminal), 'root bash')
  assert.is((await finish(terminal, 'id -un')).output, before.output)
}
