import {readFile, realpath, rm} from 'node:fs/promises'
import {runProgram} from './program.ts'

/** Remove a folder with all that steps left in it. Resolves to why it stays, or to `undefined` when it is gone. */
export async function removeFolder(folder: string): Promise<string | undefined> {
  const mount = await mountIn(folder)
  // Removing would go on into what is mounted there, which is not ours.
  if (mount !== undefined) return `\`${mount}\` is mounted in it`
  const remove = (): Promise<void> => rm(folder, {recursive: true, force: true, maxRetries: 3})
  try {
    await remove()
  } catch {
    // A step may have taken away its own right to write. Should this fail, removing says why.
    await runProgram('chmod', ['-R', 'u+rwX', folder]).catch(() => '')
    return remove().then(() => undefined, reasonOf)
  }
  return undefined
}

/** Node tries several ways, so the code of its last error misleads: of a file that is immutable it is ENOTDIR. */
function reasonOf({path, message}: NodeJS.ErrnoException): string {
  return path === undefined ? message : `\`${path}\` cannot be removed`
}

/** Linux tells what is mounted (proc_pid_mountinfo(5): the fifth field, blanks as `\040`); elsewhere only root can mount. */
async function mountIn(folder: string): Promise<string | undefined> {
  const table = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '')
  const own = await realpath(folder).catch(() => folder)
  return table
    .split('\n')
    .map((line) => decodeOctal(line.split(' ')[4] ?? ''))
    .find((mount) => mount.startsWith(`${own}/`))
}

function decodeOctal(text: string): string {
  return text.replaceAll(/\\(\d{3})/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 8))
  )
}
