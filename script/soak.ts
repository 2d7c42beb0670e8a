import process from 'node:process'
import {parseArgs} from 'node:util'
import {useManyTerminals} from '../test/terminal/many.ts'
import {openRootBash} from '../test/terminal/nested/in-terminal.ts'
import {makePeople, people} from '../test/terminal/nested/people.ts'
import {startSshServer} from '../test/terminal/nested/ssh-server.ts'
import {enterAndLeave, localWays, remoteWays, type Way} from '../test/terminal/nested/ways.ts'
import {isIsolated, runIsolated} from './test/isolation.ts'

// Enters and leaves shells as often as the promises about them say, which takes minutes; CI does it twenty times.

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    /** How often the ways that everything else is built upon are gone, and a quarter of it the others. */
    rounds: {type: 'string', default: '200'},
    /** How many terminals are opened at once at the end; 0 for none. */
    terminals: {type: 'string', default: '500'}
  }
})

/** `su` and `ssh` to bash. */
const foundations = /^(?:su ponytracker|ssh \S+ \S+ ponytracker@new-server)$/

if (isIsolated()) await soak()
else process.exitCode = await runIsolated()

async function soak(): Promise<void> {
  makePeople()
  await using server = await startSshServer(Object.keys(people))
  const expressions = positionals.map((pattern) => new RegExp(pattern))
  const ways = [...localWays, ...remoteWays(server.ssh)].filter(
    ({command}) => expressions.length === 0 || expressions.some((each) => each.test(command))
  )
  for (const way of ways) {
    const rounds = Math.ceil(Number(values.rounds) / (foundations.test(way.command) ? 1 : 4))
    const succeeded = await goOften(way, rounds)
    print(`${succeeded} of ${rounds}  ${way.command.replace(/ -F \S+/, '')}`)
    if (succeeded < rounds) process.exitCode = 1
  }
  const terminals = Number(values.terminals)
  if (terminals === 0) return
  const started = performance.now()
  await useManyTerminals(terminals)
  print(`${terminals} terminals at once in ${Math.round(performance.now() - started)} ms`)
}

/** Go one way again and again, after a failure in a new terminal; resolves to how often it went well. */
async function goOften(way: Way, rounds: number): Promise<number> {
  let succeeded = 0
  let terminal = await openRootBash()
  for (let round = 0; round < rounds; round++) {
    try {
      await enterAndLeave(terminal, way)
      succeeded++
    } catch (error) {
      print(`${way.command}, round ${round}: ${String(error)}`)
      await terminal[Symbol.asyncDispose]()
      terminal = await openRootBash()
    }
  }
  await terminal[Symbol.asyncDispose]()
  return succeeded
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
