import {InfrastructureError} from '../problem/infrastructure.ts'

/** A program to start on this machine, such as a client that starts another far away. */
export interface ShellCommand {
  readonly file: string
  readonly args: readonly string[]
  /** Absent = that of the engine. */
  readonly env?: Readonly<Record<string, string>>
}

/** What a program did, whatever its exit status. */
export interface ProgramResult {
  /** `null` where a signal ended it. */
  readonly exit: number | null
  readonly output: Buffer
  /** The end of its standard error. */
  readonly said: string
}

/** Milliseconds in which the most patient network brings the first byte, and then each of them. */
const patience = (bytes: number): number => 60_000 + bytes / 10

/** Run a program to its end, with `input` on its standard input. Rejects with an `InfrastructureError` when it cannot be started or does not end. */
export async function runToEnd(
  {file, args, env}: ShellCommand,
  input: Uint8Array
): Promise<ProgramResult> {
  const {spawn} = await import('node:child_process')
  return new Promise((resolve, reject) => {
    // A session of its own: it asks nobody for a password at the terminal of the engine, and hears no ^C that is typed there.
    const child = spawn(file, [...args], {detached: true, ...(env === undefined ? {} : {env})})
    const output: Buffer[] = []
    let said = ''
    let isGivenUp = false
    const timer = setTimeout(() => {
      isGivenUp = true
      child.kill('SIGKILL')
    }, patience(input.byteLength))
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString('utf8')).slice(-8192)
    })
    // It may end without having read: how it ended says more.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.once('error', (cause: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      reject(new InfrastructureError(`\`${file}\` cannot be started: ${cause.code}`, {cause}))
    })
    child.once('close', (exit) => {
      clearTimeout(timer)
      if (isGivenUp) reject(new InfrastructureError(`\`${file}\` does not end`))
      else resolve({exit, output: Buffer.concat(output), said})
    })
  })
}
