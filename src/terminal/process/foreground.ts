import {processTree, readProcess} from './status.ts'

/**
 * Signal the innermost group that a terminal of a session belongs to: `sudo` and `script` put another terminal in
 * between, and would take the shell inside with them.
 */
export function signalForeground(leader: number, signal: NodeJS.Signals): void {
  const inner = processTree(leader).findLast(
    ({id, terminal, group, foreground}) => id !== leader && terminal !== 0 && group === foreground
  )
  const group = inner?.group ?? readProcess(leader)?.foreground ?? 0
  // -1 is a terminal without a group; the leader's own group holds nobody but the supervisor.
  if (group > 1 && group !== leader) signalProcess(-group, signal)
}

/** Signal a process, or a group by its negative id; one that is gone, or not ours to signal, is left alone. */
export function signalProcess(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code !== 'ESRCH' && code !== 'EPERM') throw error
  }
}
