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
  /** Folders that may not be read, relative to `root`. */
  readonly unreadable: readonly string[]
}

/** More than this without a repository is somebody's home or a temporary folder, not a project. */
const mostFiles = 2000
const mostBytes = 64 << 20

/** The git repository around a folder with its tracked and unignored files; without one, the folder itself; `undefined` when that is too large. */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const root = repositoryRoot(folder)
  if (root === undefined) {
    const listing = await listFolder(folder)
    return listing && {root: folder, ...listing}
  }
  const listing = await runProgram('git', [...listFiles(root)]).catch((cause: unknown) => {
    throw gitError(root, cause)
  })
  return {root, files: listing.split('\0').filter((file) => file !== ''), unreadable: []}
}

/** A checkout that is somebody else's may be listed, but no program that its configuration names may be started for it. */
function listFiles(root: string): readonly string[] {
  const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false']
  return ['-C', root, ...settings, 'ls-files', '-coz', '--exclude-standard', '--deduplicate']
}

function gitError(root: string, cause: unknown): InfrastructureError {
  const {code, stderr = ''} = cause as {readonly code?: unknown; readonly stderr?: string}
  if (code === 'ENOENT') {
    const hint = `install it, or use \`--in-place\`: it says which files of ${root} belong in the copy`
    return new InfrastructureError('git is not installed', {hint, cause})
  }
  const [first = ''] = stderr.split('\n')
  const reason = first === '' ? '' : `: ${first}`
  return new InfrastructureError(`git cannot list the files of ${root}${reason}`, {
    hint: 'look at `git status` there, or use `--in-place`',
    cause
  })
}

/** The folder with `.git` at or above a folder. */
export function repositoryRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : repositoryRoot(parent)
}

type Listing = Pick<Repository, 'files' | 'unreadable'>

/** The files of a folder that is no repository; `undefined` when there are too many of them, or too large ones. */
async function listFolder(root: string): Promise<Listing | undefined> {
  const files: string[] = []
  const unreadable: string[] = []
  const folders = [root]
  let bytes = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await unlessForbidden(readdir(folder, {withFileTypes: true}))
    if (entries === undefined) unreadable.push(relative(root, folder) || '.')
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') folders.push(path)
        continue
      }
      // Sockets, pipes and devices cannot be copied.
      if (!entry.isFile() && !entry.isSymbolicLink()) continue
      files.push(relative(root, path))
      bytes += (await unlessForbidden(lstat(path)))?.size ?? 0
      if (files.length > mostFiles || bytes > mostBytes) return undefined
    }
  }
  return {files, unreadable}
}

/** `undefined` when we may not, or when somebody was quicker and removed it. */
function unlessForbidden<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'ENOENT')
      return undefined
    throw error
  })
}
