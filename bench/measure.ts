import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'

/** What a command cost. */
export interface Cost {
  /** User and system time in seconds, of the command and of everything it started and waited for. */
  readonly cpu: number
  readonly wall: number
  /** Peak memory of the largest of its processes, in MB. */
  readonly memory: number
}

// Node cannot ask what a child's children cost; python3, which node-gyp needs anyway, can.
const meter = `
import json, os, sys, time
started = time.monotonic()
child = os.fork()
if child == 0:
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
    os.dup2(1, 2)
    os.execvp(sys.argv[2], sys.argv[2:])
_, status, usage = os.wait4(child, 0)
print(json.dumps({
    'exit': os.waitstatus_to_exitcode(status),
    'cpu': usage.ru_utime + usage.ru_stime,
    'wall': time.monotonic() - started,
    'memory': usage.ru_maxrss / 1024}))
`

/** Run a command and say what it cost. Rejects when it fails: what does not do its work cannot be compared. */
export async function measure(
  command: readonly string[],
  options: {readonly folder: string; readonly log: string}
): Promise<Cost> {
  const {stdout} = await promisify(execFile)(
    'python3',
    ['-I', '-S', '-c', meter, options.log, ...command],
    {cwd: options.folder}
  )
  const {exit, ...cost} = JSON.parse(stdout) as Cost & {exit: number}
  if (exit !== 0) {
    const said = (await readFile(options.log, 'utf8')).slice(-2000)
    throw new Error(`\`${command.join(' ')}\` ended with ${exit}:\n${said}`)
  }
  return cost
}
