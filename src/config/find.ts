import {access} from 'node:fs/promises'
import {dirname, join} from 'node:path'

const fileName = 'as-written.yaml'

/** The configuration in force in a directory: the nearest `as-written.yaml` there or above; `undefined` when there is none. */
export async function findConfig(directory: string): Promise<string | undefined> {
  const path = join(directory, fileName)
  const isThere = await access(path).then(
    () => true,
    () => false
  )
  if (isThere) return path
  const parent = dirname(directory)
  return parent === directory ? undefined : findConfig(parent)
}
