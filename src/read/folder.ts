import type {Dirent, Stats} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import type {Problem} from '../model/problem.ts'
import {type Found, type FoundFile, fileAt, sortedOnce} from './found.ts'
import {unreadableFile} from './unreadable.ts'

/**
 * Find the files of a folder and of all folders in it, sorted by path. Left out is what people do not mean: names that
 * begin with a dot, and `node_modules`.
 */
export async function searchFolder(
  folder: string,
  isWanted: (path: string) => boolean
): Promise<Found> {
  const search: Search = {isWanted, seen: new Set(), files: [], problems: []}
  await visit(await fileAt(folder), search)
  return {files: sortedOnce(search.files), problems: search.problems}
}

interface Search {
  readonly isWanted: (path: string) => boolean
  /** Folders that were visited: links may lead back to them. */
  readonly seen: Set<string>
  readonly files: FoundFile[]
  readonly problems: Problem[]
}

async function visit(folder: FoundFile, search: Search): Promise<void> {
  if (search.seen.has(folder.realPath)) return
  search.seen.add(folder.realPath)
  let entries: readonly Dirent[]
  try {
    entries = await readdir(folder.path, {withFileTypes: true})
  } catch (error) {
    search.problems.push(await unreadableFile(folder.path, error))
    return
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder.path, entry.name)
    await take(entry, {path, realPath: join(folder.realPath, entry.name)}, search)
  }
}

async function take(kind: Dirent | Stats, file: FoundFile, search: Search): Promise<void> {
  if (kind.isDirectory()) return visit(file, search)
  if (kind.isSymbolicLink()) return follow(file, search)
  if (kind.isFile() && search.isWanted(file.path)) search.files.push(file)
}

async function follow(link: FoundFile, search: Search): Promise<void> {
  try {
    await take(await stat(link.path), await fileAt(link.path), search)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    // A link that leads nowhere, such as the lock file of an editor, is no document.
    const isDangling = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP'
    if (!isDangling && search.isWanted(link.path)) {
      search.problems.push(await unreadableFile(link.path, error))
    }
  }
}
