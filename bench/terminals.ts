import {spawn} from 'node:child_process'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {openPipeTerminal, openTerminal, type Terminal} from 'as-written'

// What it costs to give a living shell one command and to read its answer, against a loop that does nothing else. All
// take turns, so that what else the machine does hits all alike. `npm run build` first.

const {values} = parseArgs({options: {rounds: {type: 'string', default: '20'}}})

/** Commands a turn. */
const turn = 200

/** Performs one command; what it has printed is read when it resolves. */
type Perform = (command: string) => Promise<unknown>

const env = {PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: '/', TERM: 'xterm'}
const args = ['--norc', '--noprofile']

/** The floor: status, directory and separate input, but whatever is printed is trusted. */
function openNaked(): {perform: Perform; close(): void} {
  const child = spawn('bash', args, {stdio: ['pipe', 'pipe', 'inherit'], env, cwd: '/'})
  let output = ''
  let resolve = (): void => {}
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (!output.endsWith(';END\n')) return
    output = ''
    resolve()
  })
  return {
    close: () => child.kill(),
    perform: (command) =>
      new Promise<void>((over) => {
        resolve = over
        child.stdin.write(`{ ${command}; } </dev/null 2>&1; printf '%s;%s;END\\n' "$?" "$PWD"\n`)
      })
  }
}

const naked = openNaked()
const open: Readonly<Record<string, Terminal>> = {
  'pipe, bash': await openPipeTerminal({file: 'bash', args, env, directory: '/'}),
  'pipe, dash': await openPipeTerminal({file: 'dash', args: [], env, directory: '/'}),
  'PTY, bash': await openTerminal({
    file: 'bash',
    args: [...args, '--noediting', '-i'],
    env,
    directory: '/'
  })
}
const ways: readonly (readonly [name: string, perform: Perform])[] = [
  ['naked loop, bash', naked.perform],
  ...Object.entries(open).map(
    ([name, terminal]) => [name, (command: string) => terminal.run({command})] as const
  )
]

const durations = new Map(ways.map(([name]) => [name, [] as number[]]))
for (let round = -1; round < Math.max(1, Number(values.rounds)); round++) {
  for (const [name, perform] of ways) {
    const started = performance.now()
    for (let index = 0; index < turn; index++) await perform(`echo 'line ${index}'`)
    // The first turn is warming up.
    if (round >= 0) durations.get(name)?.push(((performance.now() - started) / turn) * 1000)
  }
}
naked.close()
for (const terminal of Object.values(open)) await terminal[Symbol.asyncDispose]()

const floor = durations.get(ways[0]?.[0] ?? '') ?? []
process.stdout.write('microseconds a command    median  fastest  of the naked loop\n')
for (const [name, found] of durations) {
  const cells = [
    median(found).toFixed(0).padStart(8),
    Math.min(...found)
      .toFixed(0)
      .padStart(9),
    `${(median(found.map((each, index) => each / (floor[index] ?? each)))).toFixed(2)} x`.padStart(
      9
    )
  ]
  process.stdout.write(`${name.padEnd(24)}${cells.join('')}\n`)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}
