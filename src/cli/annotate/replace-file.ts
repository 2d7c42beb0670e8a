import {randomBytes} from 'node:crypto'
import {chmod, chown, open, realpath, rename, rm, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {UsageError} from '../command.ts'

/** Write a new file, whole or not at all. Throws a `UsageError` where there is one already and `isForced` is not set. */
export async function createFile(path: string, text: string, isForced: boolean): Promise<void> {
  if (isForced) {
    await replaceFile(path, text)
    return
  }
  await writeFile(path, text, {flag: 'wx'}).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new UsageError(
      `\`${path}\` exists already, and what it says would be lost`,
      'take over by hand what is missing, or overwrite it with `--force`'
    )
  })
}

/** Replace a file at once, so that nobody ever sees half of it; mode and owner stay, and a link stays one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const real = await realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return path
    throw error
  })
  const old = await stat(real).catch(() => undefined)
  const beside = join(dirname(real), `.as-written-${randomBytes(6).toString('hex')}`)
  try {
    await using file = await open(beside, 'wx', old?.mode ?? 0o666)
    await file.writeFile(text)
    await file.sync()
    if (old !== undefined) {
      const {uid, gid} = await file.stat()
      if (uid !== old.uid || gid !== old.gid) await keepOwner(beside, old, path)
      await chmod(beside, old.mode)
    }
    await rename(beside, real)
  } catch (error) {
    await rm(beside, {force: true})
    throw error
  }
}

async function keepOwner(
  beside: string,
  {uid, gid}: {readonly uid: number; readonly gid: number},
  path: string
): Promise<void> {
  await chown(beside, uid, gid).catch(() => {
    throw new UsageError(`\`${path}\` belongs to somebody else, who would lose it`)
  })
}
