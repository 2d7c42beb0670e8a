import {readlinkSync} from 'node:fs'
import {type ProcessStatus, processTree, readProcess, readProcessFile} from './status.ts'
import {type Waiting, waitingOf} from './waiting.ts'

/** What shells call their processes. */
const shellNames: ReadonlySet<string> = new Set(
  'bash rbash sh dash ash busybox zsh fish ksh ksh93 mksh'.split(' ')
)

/** Programs behind which a shell may live that cannot be looked at from here. */
const carriers =
  /^(?:ssh|slogin|mosh-client|telnet|docker|podman|nerdctl|kubectl|oc|lxc|lxc-attach|incus|machinectl|systemd-run|vagrant|virsh)$/

/** Signals, as bits of a mask. */
const terminate = 1 << 14
const stop = 1 << 19

/** A program in the foreground of a terminal that may be, or carry, a shell. */
export interface Candidate {
  readonly kind: 'shell' | 'carrier'
  readonly process: number
  readonly name: string
  /** Tells this program from any that ran in the same process before. */
  readonly image: string
  readonly waiting: Waiting
}

/** The innermost program in the foreground of a session that is an interactive shell, or carries one; `undefined` when there is none. */
export function foregroundCandidate(leader: number): Candidate | undefined {
  return processTree(leader)
    .filter((status) => status.id !== leader && isInForeground(status))
    .toReversed()
    .map(candidateOf)
    .find((candidate) => candidate !== undefined)
}

/** What tells a program from another in the same process: `exec` changes it, time does not. */
export function imageOf(process: number): string {
  const command = readProcessFile(`${process}/cmdline`) ?? ''
  const text = readProcessFile(`${process}/stat`) ?? ''
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  // When it was started, and where its code and its stack are (proc(5)); these are 0 when we may not know.
  return [command, fields[19], ...fields.slice(23, 26)].join(' ')
}

/** The user of a process; `undefined` when it is gone. */
export function userOf(process: number): number | undefined {
  const found = /^Uid:\t\d+\t(\d+)/m.exec(readProcessFile(`${process}/status`) ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Whether a process belongs to a session of this machine and sees the files that we see. */
export function sharesFiles(leader: number, process: number): boolean {
  if (!descendsFrom(leader, process)) return false
  return ['ns/mnt', 'root'].every((name) => {
    const its = readLink(`/proc/${process}/${name}`)
    return its !== undefined && its === readLink(`/proc/self/${name}`)
  })
}

/** Whether a process was started by another, or by one of its descendants. */
export function descendsFrom(leader: number, process: number): boolean {
  return processTree(leader).some(({id}) => id === process)
}

/** Whether a process has become another program, or is gone. */
export function hasChanged(process: number, image: string): boolean {
  return readProcess(process) === undefined || imageOf(process) !== image
}

function isInForeground({terminal, group, foreground, state}: ProcessStatus): boolean {
  return terminal !== 0 && group === foreground && (state === 'S' || state === 'D')
}

function candidateOf({id}: ProcessStatus): Candidate | undefined {
  const name = (readProcessFile(`${id}/comm`) ?? '').trim()
  const isShell = shellNames.has(name) && ignores(id, name === 'fish' ? stop : terminate)
  if (!isShell && !carriers.test(name)) return undefined
  return {
    kind: isShell ? 'shell' : 'carrier',
    process: id,
    name,
    image: imageOf(id),
    waiting: waitingOf(id)
  }
}

/** Interactive shells ignore SIGTERM (POSIX, `sh`) or, fish, SIGTSTP; scripts do not. Everybody may read this of every process. */
function ignores(process: number, signal: number): boolean {
  const status = readProcessFile(`${process}/status`) ?? ''
  const mask = /^SigIgn:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'
  return (Number.parseInt(mask.slice(-8), 16) & signal) !== 0
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}
