import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))

/** A document that somebody else wrote. */
export interface Document {
  readonly path: string
  readonly text: string
}

/**
 * The five real install guides that this project began from. They are other people's, so they stand beside the repository
 * and not in it; where they are missing there are none.
 */
export function readSeeds(): Document[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rst'))
    .map((name) => ({path: folder + name, text: readFileSync(folder + name, 'utf8')}))
}
