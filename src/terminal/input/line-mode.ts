import type {Question} from '../../seam/terminal.ts'
import {type ProcessStatus, readProcess} from '../process/status.ts'

/** Bits of the local modes of a terminal on Linux (termios(3)). */
const canonical = 0o2
const echo = 0o10

/**
 * How the terminal of a program takes what is typed; `undefined` where nobody can say, such as for a terminal of
 * another user.
 */
export async function lineMode(
  program: ProcessStatus,
  leader: number
): Promise<Question['kind'] | undefined> {
  const outer = readProcess(leader)?.terminal ?? 0
  // Without a terminal of its own it reads from ours.
  const isOuter = program.terminal === 0 || program.terminal === outer
  const terminal = terminalNumber(isOuter ? outer : program.terminal)
  if (terminal === undefined) return undefined
  // The leader is ours to look at, whoever the program belongs to; an inner terminal may exist in its own /dev only.
  const path = `/proc/${isOuter ? leader : program.id}/root/dev/pts/${terminal}`
  const settings = await askStty(path)
  return settings === undefined ? undefined : readLineMode(settings)
}

/** Understand what `stty -g` prints. */
export function readLineMode(settings: string): Question['kind'] | undefined {
  // 4500:5:bf:8a3b:3:1c:7f:15:4:0:…
  // input, output, control and local modes, then characters
  const local = Number.parseInt(settings.split(':')[3] ?? '', 16)
  if (Number.isNaN(local)) return undefined
  if ((local & canonical) === 0) return 'raw'
  return (local & echo) === 0 ? 'hidden' : 'line'
}

/** The number of a pseudo-terminal in `/dev/pts`, from how `/proc/PID/stat` names it (major 136, proc(5)). */
function terminalNumber(device: number): number | undefined {
  if (((device >> 8) & 0xfff) !== 136) return undefined
  return (device & 0xff) | ((device >>> 12) & 0xfff00)
}

async function askStty(path: string): Promise<string | undefined> {
  const {execFile} = await import('node:child_process')
  return new Promise((resolve) => {
    execFile('stty', ['-F', path, '-g'], {timeout: 2000}, (error, output) =>
      resolve(error === null ? output : undefined)
    )
  })
}
