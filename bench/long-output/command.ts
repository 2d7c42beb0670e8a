import {readFileSync} from 'node:fs'
import process from 'node:process'

const line = '0123456789abcdef'

/** The command that prints so many bytes, line feeds as the terminal sends them included. */
export function longOutput(bytes: number): string {
  return `yes ${line} | head -n ${Math.ceil(bytes / (line.length + 2))}`
}

/** Tell what it cost to read so many bytes. */
export function tell(bytes: number, milliseconds: number): void {
  const {user, system} = process.cpuUsage()
  const peak = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  const performance = {
    rate: bytes / milliseconds / 1000,
    cpu: (user + system) / 1e6,
    memory: Number(peak) / 1024
  }
  process.stdout.write(JSON.stringify(performance))
}
