import {stat} from 'node:fs/promises'
import type {Problem} from '../model/problem.ts'
import {problem} from '../problem/problem.ts'
import {searchFolder} from './folder.ts'
import {type Found, fileAt} from './found.ts'
import {NotAFile} from './not-a-file.ts'
import {isPattern, searchPattern} from './pattern.ts'
import {readerFor} from './reader-for.ts'
import {unreadableFile} from './unreadable.ts'

/** The documents that were named, each once. */
export interface FoundDocuments {
  readonly paths: readonly string[]
  readonly problems: readonly Problem[]
}

/** Find the documents behind names: files, folders, patterns, and `-` for standard input. */
export async function findDocuments(
  named: readonly string[],
  extensions: readonly string[]
): Promise<FoundDocuments> {
  const paths = new Map<string, string>()
  const problems: Problem[] = []
  for (const name of named) {
    const found = await find(name, extensions)
    problems.push(...found.problems)
    for (const {path, realPath} of found.files) {
      if (!paths.has(realPath)) paths.set(realPath, path)
    }
  }
  return {paths: [...paths.values()], problems}
}

async function find(name: string, extensions: readonly string[]): Promise<Found> {
  if (name === '-') return {files: [{path: '-', realPath: '-'}], problems: []}
  try {
    const status = await stat(name)
    if (status.isDirectory()) return await findInFolder(name, extensions)
    if (status.isFile()) return await findFile(name, extensions)
    throw new NotAFile(status)
  } catch (error) {
    if (isPattern(name)) return findMatching(name, extensions)
    return {files: [], problems: [await unreadableFile(name, error)]}
  }
}

async function findFile(path: string, extensions: readonly string[]): Promise<Found> {
  if (!hasReader(path, extensions)) return {files: [], problems: [unknownSyntax(path, extensions)]}
  return {files: [await fileAt(path)], problems: []}
}

async function findInFolder(folder: string, extensions: readonly string[]): Promise<Found> {
  const found = await searchFolder(folder, (path) => hasReader(path, extensions))
  if (found.files.length > 0 || found.problems.length > 0) return found
  const message = `\`${folder}\` holds no document`
  return {files: [], problems: [noDocuments(folder, message, extensions)]}
}

async function findMatching(pattern: string, extensions: readonly string[]): Promise<Found> {
  const found = await searchPattern(pattern, (path) => hasReader(path, extensions))
  if (found.files.length > 0 || found.problems.length > 0) return found
  const message = found.isEmpty
    ? `No file matches \`${pattern}\``
    : `No file that matches \`${pattern}\` is a document`
  return {files: [], problems: [noDocuments(pattern, message, extensions)]}
}

function hasReader(path: string, extensions: readonly string[]): boolean {
  return readerFor(path, [{extensions}]) !== undefined
}

function noDocuments(path: string, message: string, extensions: readonly string[]): Problem {
  const hint = `documents end in ${listed(extensions)}`
  return problem('no-documents', {path, message, hint})
}

function unknownSyntax(path: string, extensions: readonly string[]): Problem {
  return problem('unknown-syntax', {
    path,
    message: `No reader knows what kind of document \`${path}\` is`,
    hint: `documents end in ${listed(extensions)}`
  })
}

function listed(extensions: readonly string[]): string {
  const quoted = extensions.map((extension) => `\`${extension}\``)
  const last = quoted.pop() ?? 'nothing'
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`
}
