import {type ProcessStatus, processTree, readProcess} from '../process/status.ts'
import {strongest, type Waiting, waitingOf} from '../process/waiting.ts'

/** What the foreground of a session waits for, and the program that tells most about it. */
export interface ForegroundReader {
  readonly waiting: Waiting
  /** `undefined` where nothing is in the foreground, or there is no `/proc`. */
  readonly program: ProcessStatus | undefined
}

/**
 * Look at what the foreground of a session waits for: at every descendant that its own terminal belongs to, for
 * `sudo` and `script` put another terminal in between, and at those that have none of their own but read from ours, as
 * what `su -c` starts. `works` where there is no `/proc`.
 */
export function foregroundReader(leader: number): ForegroundReader {
  const own = readProcess(leader)?.terminal ?? 0
  const found = processTree(leader)
    .filter((status) => status.id !== leader && isInForeground(status))
    .map((program) => ({program, waiting: waitingOf(program.id)}))
  const outer = found.filter(({program}) => program.terminal === 0 || program.terminal === own)
  // Nobody hands on keys to the terminals inside that does not wait for keys: what reads there is driven by a program.
  const isHandedOn = outer.some(({waiting}) => waiting !== 'works')
  const heard = isHandedOn ? found : outer
  const waiting = strongest(heard.map((each) => each.waiting))
  // The innermost: `sudo` listens to the outer terminal for as long as its command reads from the inner one.
  const last = heard.findLast((each) => each.waiting === waiting)
  return {waiting, program: last?.program}
}

function isInForeground({state, terminal, group, foreground}: ProcessStatus): boolean {
  return (terminal === 0 || group === foreground) && (state === 'S' || state === 'D')
}
