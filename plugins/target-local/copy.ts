import {constants} from 'node:fs'
import {copyFile, lstat, mkdir, readlink, symlink} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Repository} from './repository.ts'

/** How many files are copied at once: enough to keep a disk busy. */
const width = 16

/** Copy a repository into an empty folder; modes and symbolic links are kept, large files share their blocks where the file system can. */
export async function copyRepository(repository: Repository, destination: string): Promise<void> {
  const folders = new Set(repository.files.map((file) => dirname(join(destination, file))))
  for (const folder of folders) await mkdir(folder, {recursive: true})
  const waiting = repository.files.values()
  const copyNext = async (): Promise<void> => {
    for (const file of waiting) await copyOne(join(repository.root, file), join(destination, file))
  }
  await Promise.all(Array.from({length: width}, copyNext))
}

async function copyOne(from: string, to: string): Promise<void> {
  const status = await lstat(from).catch((error: NodeJS.ErrnoException) => {
    // Tracked, but deleted in the working tree: the copy has none either.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (status?.isSymbolicLink()) await symlink(await readlink(from), to)
  else if (status?.isFile()) await copyFile(from, to, constants.COPYFILE_FICLONE)
}
