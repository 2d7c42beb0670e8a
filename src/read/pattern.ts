import {isAbsolute} from 'node:path'
import type {Problem} from '../model/problem.ts'
import {searchFolder} from './folder.ts'
import {type Found, type FoundFile, fileAt, sortedOnce} from './found.ts'

/** Whether a name that no file has may be meant as a pattern: the shell passes `docs/**` on when it is quoted. */
export function isPattern(name: string): boolean {
  return /[*?{}[\]]|[@!+]\(/.test(name)
}

/** What a pattern matches. */
export interface Matches extends Found {
  /** Whether it matches anything at all, wanted or not. */
  readonly isEmpty: boolean
}

/** Find the files that match a pattern, and those in the folders that do, as if the shell had expanded it. */
export async function searchPattern(
  pattern: string,
  isWanted: (path: string) => boolean
): Promise<Matches> {
  const {glob} = await import('tinyglobby')
  const paths = await glob(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    ignore: pattern.includes('node_modules') ? [] : ['**/node_modules', '**/node_modules/**'],
    onlyFiles: false
  })
  const files: FoundFile[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    if (path.endsWith('/')) {
      const found = await searchFolder(path, isWanted)
      for (const file of found.files) files.push(file)
      for (const problem of found.problems) problems.push(problem)
    } else if (isWanted(path)) {
      files.push(await fileAt(path))
    }
  }
  return {files: sortedOnce(files), problems, isEmpty: paths.length === 0}
}
