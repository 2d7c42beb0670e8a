import {constants, type Stats} from 'node:fs'
import {open} from 'node:fs/promises'

/** The text of a configuration, or why there is none: a pipe or a device in its place must not be waited for. */
export async function readConfigFile(
  path: string
): Promise<{readonly text: string} | {readonly reason: string}> {
  try {
    await using handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const status = await handle.stat()
    if (!status.isFile()) return {reason: `is ${describe(status)}, not a file`}
    return {text: await handle.readFile('utf8')}
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return {reason: `cannot be read: ${code}`}
  }
}

function describe(status: Stats): string {
  if (status.isDirectory()) return 'a folder'
  return status.isFIFO() ? 'a pipe' : 'a device'
}
