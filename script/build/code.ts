import {readFileSync} from 'node:fs'
import type {createRequire} from 'node:module'
import {Script} from 'node:vm'

/** The bundle as a function of what it needs from the module system. */
export type CommandLine = (require: ReturnType<typeof createRequire>, fileName: string) => void

/** The bundle as code, from the cache if V8 takes it. Bundles are ASCII: Latin-1 is how V8 wants to have them. */
export function compile(path: string, cachedData?: Buffer): Script {
  const source = readFileSync(path, 'latin1')
  const options = cachedData === undefined ? {} : {cachedData}
  return new Script(`(function (require, __filename) {${source}\n})`, {filename: path, ...options})
}
