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
  const target = await statusOf(link.path)
  if (target !== undefined) {
    await take(target, await fileAt(link.path), search)
  } else if (search.isWanted(link.path)) {
    // It leads nowhere: whoever reads it will say so.
    search.files.push(link)
  }
}

async function statusOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch {
    return undefined
  }
}
