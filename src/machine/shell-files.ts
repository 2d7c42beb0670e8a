import type {Role} from '../model/role.ts'
import {InfrastructureError} from '../problem/infrastructure.ts'
import type {FoundFile, MachineFiles} from '../seam/files.ts'
import {getScript, putScript} from './file-scripts.ts'
import {type ProgramResult, runToEnd, type ShellCommand} from './program.ts'

/** What follows the line that tells how it went; noise of start-up files stands before. */
interface Told {
  readonly kind: string
  readonly detail: string
  readonly rest: Buffer
}

/**
 * Get and put files through a POSIX `sh` on the machine: no file service is needed, and whoever may become a role can do it
 * for files, too. `start` says how `sh`, with these arguments, is started there as a role, with its three standard
 * descriptors and no terminal. The arguments hold neither `'`, `!`, two backslashes in a row nor a line feed: single quotes bring them
 * through any login shell.
 *
 * @example
 * // on a container
 * const files = shellFiles(({user}, args) => ({
 *   file: 'docker', args: ['exec', '--interactive', '--user', user ?? 'root', container, 'sh', ...args]
 * }))
 */
export function shellFiles(
  start: (role: Role, args: readonly string[]) => ShellCommand | Promise<ShellCommand>
): MachineFiles {
  const perform = async (
    role: Role,
    script: string,
    [path, ...more]: readonly [string, ...string[]],
    content: Uint8Array
  ): Promise<Told> => {
    if (!path.startsWith('/')) throw new TypeError('expected an absolute path')
    // A path with a NUL can be given to no program.
    if (path.includes('\0')) return {kind: 'refused', detail: 'no path holds a NUL', rest: empty}
    const {randomBytes} = await import('node:crypto')
    const nonce = randomBytes(6).toString('hex')
    const args = ['-c', script, 'as-written', nonce, encodeOctal(path), ...more]
    const result = await runToEnd(await start(role, args), content)
    const told = readTold(result.output, nonce)
    const isWhole = told !== undefined && (told.kind !== 'file' || result.exit === 0)
    if (isWhole) return told
    throw new InfrastructureError(
      `the files of the machine cannot be reached: ${lastWords(result)}`
    )
  }
  return {
    async get(role, path): Promise<FoundFile> {
      const {kind, detail, rest} = await perform(role, getScript, [path], empty)
      if (kind === 'none') return {kind}
      if (kind === 'refused') return {kind, because: detail}
      return {kind: 'file', content: rest, mode: Number.parseInt(detail, 8)}
    },
    async put(role, path, {content, mode}): Promise<string | undefined> {
      const octal = mode === null ? '-' : mode.toString(8).padStart(4, '0')
      const {kind, detail} = await perform(
        role,
        putScript,
        [path, String(content.byteLength), octal],
        content
      )
      return kind === 'refused' ? detail : undefined
    }
  }
}

const empty = Buffer.alloc(0)

/** `as-written:NONCE:file 640`, then a line feed and the bytes. */
function readTold(output: Buffer, nonce: string): Told | undefined {
  const mark = `\nas-written:${nonce}:`
  const start = output.indexOf(mark)
  const end = start < 0 ? -1 : output.indexOf('\n', start + mark.length)
  if (end < 0) return undefined
  const [kind = '', ...words] = output
    .subarray(start + mark.length, end)
    .toString('utf8')
    .split(' ')
  return {kind, detail: words.join(' '), rest: output.subarray(end + 1)}
}

/** As `printf %b` reads it back, byte by byte (POSIX printf: `\0` and up to three octal digits). */
function encodeOctal(path: string): string {
  const bytes = [...Buffer.from(path, 'utf8')]
  return bytes
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[\w./-]/.test(character) ? character : `\\0${byte.toString(8).padStart(3, '0')}`
    })
    .join('')
}

function lastWords({said, exit}: ProgramResult): string {
  const last = said.trim().split(/\r?\n/).at(-1) ?? ''
  return last === '' ? `\`sh\` ended with exit status ${exit} before it had answered` : last
}
