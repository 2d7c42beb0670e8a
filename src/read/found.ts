import {realpath} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Problem} from '../model/problem.ts'

/** A document under the name by which it was found. */
export interface FoundFile {
  readonly path: string
  /** The same for every name that the file has. */
  readonly realPath: string
}

/** What a name stands for. */
export interface Found {
  readonly files: readonly FoundFile[]
  readonly problems: readonly Problem[]
}

/** The file behind a name; a link that leads nowhere stands for itself. */
export async function fileAt(path: string): Promise<FoundFile> {
  try {
    return {path, realPath: await realpath(path)}
  } catch {
    return {path, realPath: resolve(path)}
  }
}

/** Every file once, under the shortest of its names, sorted by path. */
export function sortedOnce(files: readonly FoundFile[]): readonly FoundFile[] {
  const shortest = new Map<string, FoundFile>()
  for (const file of files) {
    const other = shortest.get(file.realPath)
    if (other === undefined || isBetterName(file.path, other.path)) {
      shortest.set(file.realPath, file)
    }
  }
  return [...shortest.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function isBetterName(path: string, other: string): boolean {
  return path.length === other.length ? path < other : path.length < other.length
}
