import {readFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {resolve} from 'node:path'

/** Where a secret comes from: what the configuration says of it. */
export type SecretSource =
  | {readonly env: string}
  | {readonly file: string}
  | {readonly command: string}

/** Milliseconds that a command has to tell a secret: a person may have to unlock something. */
const patienceForCommand = 60_000

/** Read a secret; the line feed at its end is not part of it. Rejects with a sentence that tells why it cannot be had. */
export async function readSecret(
  source: SecretSource,
  directory: string,
  environment: Readonly<Record<string, string | undefined>>
): Promise<string> {
  const value = await readSource(source, directory, environment)
  const secret = value.replace(/\r?\n$/, '')
  if (secret === '') throw new Error(`${describe(source)} is empty`)
  return secret
}

async function readSource(
  source: SecretSource,
  directory: string,
  environment: Readonly<Record<string, string | undefined>>
): Promise<string> {
  if ('env' in source) {
    const value = environment[source.env]
    if (value === undefined) throw new Error(`${describe(source)} is not set`)
    return value
  }
  if ('file' in source) {
    const path = resolve(directory, source.file.replace(/^~(?=\/)/, homedir()))
    return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(`${describe(source)} cannot be read (${error.code ?? 'unknown'})`)
    })
  }
  return runCommand(source, directory)
}

async function runCommand(
  source: SecretSource & {command: string},
  directory: string
): Promise<string> {
  const {execFile} = await import('node:child_process')
  return new Promise((done, fail) => {
    const options = {cwd: directory, timeout: patienceForCommand}
    const child = execFile('/bin/sh', ['-c', source.command], options, (error, output) => {
      // What it printed may hold the secret, so nothing of it is told.
      if (error === null) done(output)
      else
        fail(
          new Error(`${describe(source)} ended with ${error.code ?? error.signal ?? 'an error'}`)
        )
    })
    child.stdin?.end()
  })
}

function describe(source: SecretSource): string {
  if ('env' in source) return `the environment variable \`${source.env}\``
  if ('file' in source) return `the file \`${source.file}\``
  return `the command \`${source.command}\``
}
