import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readlinkSync} from 'node:fs'
import {constants} from 'node:os'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** Whether this process runs on a throwaway copy of the machine. The name of the namespace cannot be inherited by mistake. */
export function isIsolated(): boolean {
  const isolated = process.env['AS_WRITTEN_ISOLATED']
  return isolated !== undefined && isolated === readlinkSync('/proc/self/ns/mnt')
}

/** Whether this kind of machine knows throwaway copies at all. */
export function canIsolate(): boolean {
  return process.platform === 'linux'
}

/** Run this very process again on a throwaway copy of the machine; resolves to its exit status. Coverage survives. */
export async function runIsolated(): Promise<number> {
  const coverage = process.env['NODE_V8_COVERAGE']
  const child = spawn(
    fileURLToPath(new URL('../isolated', import.meta.url)),
    [
      ...(coverage === undefined ? [] : ['--keep', coverage]),
      process.execPath,
      ...process.execArgv,
      ...process.argv.slice(1)
    ],
    {stdio: 'inherit'}
  )
  let received: NodeJS.Signals | null = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      received = signal
      child.kill('SIGKILL')
    })
  }
  const [exit, ending] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  const signal = received ?? ending
  return signal === null ? (exit ?? 1) : 128 + constants.signals[signal]
}
