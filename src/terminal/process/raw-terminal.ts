import {readlinkSync} from 'node:fs'
import process from 'node:process'

/** The bit of the local modes for lines that the terminal edits (termios(3)). */
const canonical = 0o2

/** Whether a program has its terminal pass every key on to it; taken for granted where nobody can say. */
export function passesKeysOn(program: number, leader: number): boolean {
  const terminal = terminalOf(program) ?? terminalOf(leader)
  const settings = terminal === undefined ? undefined : askStty(terminal)
  // 4500:5:bf:8a3b:3:1c:7f:15:4:0:… input, output, control and local modes, then characters
  const local = Number.parseInt(settings?.split(':')[3] ?? '', 16)
  return Number.isNaN(local) || (local & canonical) === 0
}

function terminalOf(program: number): string | undefined {
  try {
    const path = readlinkSync(`/proc/${program}/fd/0`)
    return path.startsWith('/dev/') ? path : undefined
  } catch {
    return undefined
  }
}

function askStty(terminal: string): string | undefined {
  // Loaded only here: most runs never ask.
  const {spawnSync} = process.getBuiltinModule('node:child_process')
  const {status, stdout} = spawnSync('stty', ['-F', terminal, '-g'], {
    encoding: 'utf8',
    timeout: 1000
  })
  return status === 0 ? stdout : undefined
}
