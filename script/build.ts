import {rename, rm} from 'node:fs/promises'
import process from 'node:process'
import {buildCommandLine} from './build/command-line.ts'
import {keepCompiledCode} from './build/compiled-code.ts'
import {buildLibrary} from './build/library.ts'
import {buildSchema} from './build/schema.ts'

// Built aside and moved at once: a build that fails, or one that runs while the old one is in use, does no harm.
const aside = `.dist-${process.pid}`
const builds = await Promise.allSettled([
  buildLibrary(aside),
  buildCommandLine(aside),
  buildSchema(aside)
])
const failures = builds.filter((each) => each.status === 'rejected')
if (failures.length === 0) {
  await rm('dist', {recursive: true, force: true})
  await rename(aside, 'dist')
  keepCompiledCode('dist')
} else {
  for (const {reason} of failures) process.stderr.write(`${String(reason)}\n`)
  process.exitCode = 1
}
await rm(aside, {recursive: true, force: true})
