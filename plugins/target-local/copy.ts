import {constants} from 'node:fs'
import {copyFile, lstat, mkdir, readlink, symlink} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Repository} from './repository.ts'

/** How many files are copied at once: enough to keep a disk busy. */
const width = 16

/**
 * Copy a repository into an empty folder; modes and symbolic links are kept, large files share their blocks where the
 * file system can. Resolves to the files that may not be read and are left out: the step that needs one will say so.
 */
export async function copyRepository(
  repository: Repository,
  destination: string
): Promise<readonly string[]> {
  const folders = new Set(repository.files.map((file) => dirname(join(destination, file))))
  for (const folder of folders) await mkdir(folder, {recursive: true})
  const waiting = repository.files.values()
  const leftOut: string[] = []
  const copyNext = async (): Promise<void> => {
    for (const file of waiting) {
      const isCopied = await copyOne(join(repository.root, file), join(destination, file))
      if (!isCopied) leftOut.push(file)
    }
  }
  await Promise.all(Array.from({length: width}, copyNext))
  return leftOut.toSorted()
}

/** Whether the file could be read. */
async function copyOne(from: string, to: string): Promise<boolean> {
  try {
    const status = await lstat(from)
    if (status.isSymbolicLink()) await symlink(await readlink(from), to)
    else if (status.isFile()) await copyFile(from, to, constants.COPYFILE_FICLONE)
    return true
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    // Tracked, but deleted in the working tree: the copy has none either.
    if (code === 'ENOENT' || code === 'ENOTDIR') return true
    if (code === 'EACCES' || code === 'EPERM') return false
    throw error
  }
}
