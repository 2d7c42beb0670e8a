import {existsSync} from 'node:fs'
import {lstat, readdir} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'
import {InfrastructureError} from 'as-written'
import {runProgram} from './program.ts'

/** A folder that is copied for steps to work in, and which of its files belong to it. */
export interface Repository {
  readonly root: string
  /** Relative to `root`. */
  readonly files: readonly string[]
}

/** More than this without a repository is somebody's home or a temporary folder, not a project. */
const mostFiles = 2000
const mostBytes = 64 << 20

/** The git repository around a folder with its tracked and unignored files; without one, the folder itself; `undefined` when that is too large. */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const root = repositoryRoot(folder)
  if (root === undefined) {
    const files = await listFolder(folder)
    return files && {root: folder, files}
  }
  const question = ['-C', root, 'ls-files', '-coz', '--exclude-standard', '--deduplicate']
  const listing = await runProgram('git', question).catch((cause: unknown) => {
    throw new InfrastructureError(`git cannot list the files of ${root}`, {
      hint: 'look at `git status` there, or use `--in-place`',
      cause
    })
  })
  return {root, files: listing.split('\0').filter((file) => file !== '')}
}

/** The folder with `.git` at or above a folder. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryRoot(parent)
}

/** The files of a folder that is no repository; `undefined` when there are too many of them, or too large ones. */
async function listFolder(root: string): Promise<string[] | undefined> {
  const files: string[] = []
  const folders = [root]
  let bytes = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(folder, {withFileTypes: true})) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') folders.push(path)
        continue
      }
      // Sockets, pipes and devices cannot be copied.
      if (!entry.isFile() && !entry.isSymbolicLink()) continue
      files.push(relative(root, path))
      bytes += (await lstat(path)).size
      if (files.length > mostFiles || bytes > mostBytes) return undefined
    }
  }
  return files
}
