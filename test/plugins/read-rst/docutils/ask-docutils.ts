import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {builtInDirectives, builtInRoles} from '../../../../plugins/read-rst/parser/index.ts'
import type {Reading} from './reading.ts'

/** Debian's Python has Debian's docutils; another one may stand before it in the path. */
const python = '/usr/bin/python3'

/** How docutils reads documents: one process for all of them. */
export function askDocutils(files: readonly string[]): Reading[] {
  const lines = runDocutils(new URL('oracle.py', import.meta.url), files)
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as Reading)
}

/** What a script prints that is told of documents, and of the directives and roles in them. Throws where docutils is missing. */
export function runDocutils(script: URL, files: readonly string[]): string {
  const directives = Object.fromEntries(
    builtInDirectives.flatMap(({names, argument, body}) =>
      names.map((name) => [name, {argument, body}] as const)
    )
  )
  const references = builtInRoles.find(({names}) => names.includes('ref'))?.names ?? []
  const {status, stdout, stderr, error} = spawnSync(python, [fileURLToPath(script)], {
    input: JSON.stringify({files, directives, references}),
    env: {...process.env, PYTHONDONTWRITEBYTECODE: '1'},
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
}
