import {readdir, readlink} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Problem} from '../model/problem.ts'
import {problem} from '../problem/problem.ts'
import {suggest} from '../problem/suggest.ts'
import {NotAFile} from './not-a-file.ts'

/** Say why a file or folder cannot be read. Anything but a refusal of the system is thrown on. */
export async function unreadableFile(path: string, error: unknown): Promise<Problem> {
  if (error instanceof NotAFile) {
    return unreadable(path, `\`${path}\` is ${error.what}, not a file`, hintFor(error, path))
  }
  if (!isSystemError(error)) throw error
  const name = path === '-' ? 'Standard input' : `\`${path}\``
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return missing(path)
    case 'EACCES':
    case 'EPERM':
      return unreadable(
        path,
        `${name} may not be read: permission denied`,
        'ask its owner for the right to read it, as with `chmod +r`'
      )
    case 'EISDIR':
      return unreadable(path, `${name} is a folder, not a file`, null)
    default:
      return unreadable(path, `${name} cannot be read: ${error.code}`, null)
  }
}

async function missing(path: string): Promise<Problem> {
  const target = await linkTarget(path)
  if (target !== undefined) {
    return unreadable(path, `\`${path}\` is a link to \`${target}\`, which does not exist`, null)
  }
  const nearest = await nearestPath(path)
  const hint = nearest === undefined ? null : `did you mean \`${nearest}\`?`
  return unreadable(path, `\`${path}\` does not exist`, hint)
}

function unreadable(path: string, message: string, hint: string | null): Problem {
  return problem('unreadable-file', {path, message, hint})
}

function hintFor({what}: NotAFile, path: string): string | null {
  return what === 'a pipe' ? `pass its text on standard input: \`- < ${path}\`` : null
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & {readonly code: string} {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

async function linkTarget(path: string): Promise<string | undefined> {
  try {
    return await readlink(path)
  } catch {
    // Most missing files are no links.
    return undefined
  }
}

/** The existing path that a missing one is most probably a slip of. */
async function nearestPath(path: string): Promise<string | undefined> {
  const folder = dirname(path)
  const siblings = await namesIn(folder)
  if (siblings !== undefined) {
    const name = suggest(basename(path), siblings)
    return name === undefined ? undefined : join(folder, name)
  }
  const nearestFolder = folder === dirname(folder) ? undefined : await nearestPath(folder)
  if (nearestFolder === undefined) return undefined
  const names = await namesIn(nearestFolder)
  return names?.includes(basename(path)) ? join(nearestFolder, basename(path)) : nearestFolder
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder)
  } catch {
    // A suggestion is not worth a problem of its own.
    return undefined
  }
}
