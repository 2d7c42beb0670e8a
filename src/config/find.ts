import {access} from 'node:fs/promises'
import {dirname, join} from 'node:path'

const staticName = 'as-written.yaml'
const codeNames = ['as-written.config.ts', 'as-written.config.js', 'as-written.config.mjs']

/** The configuration in force: what a folder holds of it. */
export interface FoundConfig {
  readonly directory: string
  /** Path of the `as-written.yaml`. */
  readonly file?: string
  /** Paths of those that are code; more than one is a mistake. */
  readonly code: readonly string[]
}

/**
 * The configuration in force in a directory: the nearest there or above; `undefined` when there is none. With `isStatic`
 * code is not looked for.
 */
export async function findConfig(
  directory: string,
  isStatic: boolean
): Promise<FoundConfig | undefined> {
  const [file] = await existing(directory, [staticName])
  const code = isStatic ? [] : await existing(directory, codeNames)
  if (file !== undefined || code.length > 0) return {directory, ...(file ? {file} : {}), code}
  const parent = dirname(directory)
  return parent === directory ? undefined : findConfig(parent, isStatic)
}

async function existing(directory: string, names: readonly string[]): Promise<readonly string[]> {
  const paths = names.map((name) => join(directory, name))
  const areThere = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false
      )
    )
  )
  return paths.filter((_, index) => areThere[index])
}
