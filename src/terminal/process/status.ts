import {readdirSync, readFileSync} from 'node:fs'

/** A process as Linux shows it in `/proc/PID/stat` (proc(5)). */
export interface ProcessStatus {
  readonly id: number
  /** `R`unning, `S`leeping, `D`isk, `T` stopped, `Z`ombie. */
  readonly state: string
  readonly parent: number
  readonly group: number
  readonly session: number
  /** 0 without a controlling terminal. */
  readonly terminal: number
  /** The group that the controlling terminal belongs to now. */
  readonly foreground: number
  /** In clock ticks after boot: with the id it names a process for ever. */
  readonly started: string
}

/** Read a file of `/proc`; `undefined` when the process is gone or hidden, or there is no `/proc`. */
export function readProcessFile(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'latin1')
  } catch {
    return undefined
  }
}

/** What is known about a process; `undefined` when it is gone. */
export function readProcess(id: number): ProcessStatus | undefined {
  const text = readProcessFile(`${id}/stat`)
  if (text === undefined) return undefined
  // 4711 (name that may hold ) anything) S 1 4711 4711 34816 4711 …
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return {
    id,
    state: fields[0] as string,
    parent: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    terminal: Number(fields[4]),
    foreground: Number(fields[5]),
    started: fields[19] as string
  }
}

/** Whether a process lives and has a controlling terminal; taken for granted where there is no `/proc`. */
export function hasTerminal(id: number): boolean {
  const status = readProcess(id)
  if (status === undefined) return readProcessFile('self/stat') === undefined
  return status.state !== 'Z' && status.terminal !== 0
}

/** Every process that can be seen; none where there is no `/proc`. */
export function processIds(): readonly number[] {
  return listNumbers('')
}

/** The id that was given last (the end of `/proc/loadavg`, proc(5)); 0 where nobody can say. */
export function newestProcess(): number {
  return Number(readProcessFile('loadavg')?.trim().split(' ').at(-1) ?? 0)
}

/** A process and everything that descends from it, parents first. */
export function processTree(root: number): readonly ProcessStatus[] {
  const status = readProcess(root)
  if (!status) return []
  return [status, ...childrenOf(root).flatMap(processTree)]
}

/** The threads of a process, the main one first. */
export function threadsOf(id: number): readonly number[] {
  return listNumbers(`${id}/task`)
}

function childrenOf(id: number): readonly number[] {
  return threadsOf(id).flatMap((thread) => {
    const text = readProcessFile(`${id}/task/${thread}/children`)
    return (text ?? '').split(' ').flatMap((word) => (word === '' ? [] : Number(word)))
  })
}

function listNumbers(folder: string): readonly number[] {
  try {
    return readdirSync(`/proc/${folder}`).flatMap((name) =>
      /^\d+$/.test(name) ? Number(name) : []
    )
  } catch {
    return []
  }
}
