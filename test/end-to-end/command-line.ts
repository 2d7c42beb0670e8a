import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

/** The built command line: what users run. */
export const asWritten: string = fileURLToPath(new URL('../../dist/as-written.js', import.meta.url))

/** What the command line answered. */
export interface Answer {
  readonly exit: number | null
  readonly output: string
  readonly errors: string
}

const ordinaryUser = {uid: 65534, gid: 65534}

/** A command line that has been started. */
export interface Started {
  readonly child: ChildProcess
  readonly answer: Promise<Answer>
  /** Resolves once standard output holds a text. */
  printed(text: string): Promise<void>
}

/** Start the built command line in a folder. It is ended after a minute, with exit status `null`. */
export function start(
  args: readonly string[],
  options: {
    folder: string
    input?: string | Uint8Array
    env?: Record<string, string>
    /** As a user who may not do everything: root itself is never refused. */
    isOrdinary?: boolean
  }
): Started {
  if (!existsSync(asWritten))
    throw new Error('dist/as-written.js is missing: `npm run build` makes it')
  const child = spawn(process.execPath, [asWritten, ...args], {
    cwd: options.folder,
    ...(options.isOrdinary && process.getuid?.() === 0 ? ordinaryUser : {}),
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      // Where coverage is kept, others may not write.
      ...(options.isOrdinary ? {NODE_V8_COVERAGE: undefined} : {}),
      ...options.env
    },
    stdio: 'pipe',
    timeout: 60_000,
    killSignal: 'SIGKILL'
  })
  let output = ''
  let errors = ''
  const waiting = new Map<string, () => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    for (const [wanted, resolve] of waiting) if (output.includes(wanted)) resolve()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const answer = new Promise<Answer>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exit) => resolve({exit, output, errors}))
  })
  return {
    child,
    answer,
    printed: (text) =>
      new Promise((resolve) => {
        if (output.includes(text)) resolve()
        else waiting.set(text, resolve)
      })
  }
}

/** Run the built command line to its end. */
export function ask(
  args: readonly string[],
  options: Parameters<typeof start>[1]
): Promise<Answer> {
  return start(args, options).answer
}

/** A temporary folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'aw-end-to-end-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
