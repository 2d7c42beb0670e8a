import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {builtInDirectives, builtInRoles} from '../../../../plugins/read-rst/parser/index.ts'
import type {Reading} from './reading.ts'

const oracle = fileURLToPath(new URL('oracle.py', import.meta.url))

/** Debian's Python has Debian's docutils; another one may stand before it in the path. */
const python = '/usr/bin/python3'

/** How docutils reads documents: one process for all of them. Throws where docutils is missing. */
export function askDocutils(files: readonly string[]): Reading[] {
  const directives = Object.fromEntries(
    builtInDirectives.flatMap(({names, argument, body}) =>
      names.map((name) => [name, {argument, body}] as const)
    )
  )
  const references = builtInRoles.find(({names}) => names.includes('ref'))?.names ?? []
  const {status, stdout, stderr, error} = spawnSync(python, [oracle], {
    input: JSON.stringify({files, directives, references}),
    maxBuffer: 2 ** 30,
    encoding: 'utf8'
  })
  if (error !== undefined || status !== 0) {
    const told = error?.message ?? stderr.trim().split('\n').at(-1) ?? ''
    throw new Error(
      `docutils cannot be asked; is the Debian package \`python3-docutils\` installed? ${told}`
    )
  }
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading)
}
