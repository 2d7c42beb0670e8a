import {readFile, stat} from 'node:fs/promises'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import {readSidecar} from './read.ts'
import type {Sidecar, Words} from './sidecar.ts'

/** Bytes that no person writes beside a document. */
const largest = 4_000_000

/** A sidecar, or why there is none. */
export interface LoadedSidecar {
  /** `undefined` where it cannot be applied, because something is wrong with it. */
  readonly sidecar: Sidecar | undefined
  readonly source: Source
  readonly problems: readonly Problem[]
}

/** Read and check the sidecar at a path. */
export async function loadSidecar(path: string, words: Words): Promise<LoadedSidecar> {
  const refuse = (reason: string): LoadedSidecar => {
    const message = `The sidecar \`${path}\` ${reason}`
    return {
      sidecar: undefined,
      source: {path, text: ''},
      problems: [problem('malformed-sidecar', {path, message})]
    }
  }
  const bytes = await readPlain(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error
    return `cannot be read: ${error.code}`
  })
  if (typeof bytes === 'string') return refuse(bytes)
  if (bytes.length > largest) return refuse('is too large to be one')
  const source = {path, text: bytes.toString('utf8').replace(/^\uFEFF/, '')}
  const {sidecar, problems} = readSidecar(source, words)
  return {sidecar: problems.length === 0 ? sidecar : undefined, source, problems}
}

/** A pipe or a device in its place must not be waited for. */
async function readPlain(path: string): Promise<Buffer | string> {
  return (await stat(path)).isFile() ? readFile(path) : 'is not a file'
}
