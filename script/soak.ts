import process from 'node:process'
import {parseArgs} from 'node:util'
import type {Terminal} from '../src/seam/terminal.ts'
import {useManyTerminals} from '../test/terminal/many.ts'
import {startDocker} from '../test/terminal/nested/docker.ts'
import {openRootBash} from '../test/terminal/nested/in-terminal.ts'
import {makePeople, people} from '../test/terminal/nested/people.ts'
import {startSshServer} from '../test/terminal/nested/ssh-server.ts'
import {
  containerWays,
  enterAndLeave,
  localWays,
  remoteWays,
  type Way
} from '../test/terminal/nested/ways.ts'
import {springTrap, type Trap, traps} from '../test/terminal/traps.ts'
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
  await using docker = await startDocker()
  const ways = [...localWays, ...containerWays, ...remoteWays(server.ssh)].filter(({command}) =>
    isWanted(command)
  )
  for (const way of ways) {
    const rounds = Math.ceil(Number(values.rounds) / (foundations.test(way.command) ? 1 : 4))
    const succeeded = await goOften(way, rounds, docker.directory)
    print(`${succeeded} of ${rounds}  ${way.command.replace(/ -F \S+/, '')}`)
    if (succeeded < rounds) process.exitCode = 1
  }
  for (const trap of traps.filter(([command]) => isWanted(command))) await spring(trap)
  const terminals = Number(values.terminals)
  if (terminals === 0) return
  const started = performance.now()
  await useManyTerminals(terminals)
  print(`${terminals} terminals at once in ${Math.round(performance.now() - started)} ms`)
}

/** Go one way again and again, after a failure in a new terminal; resolves to how often it went well. */
async function goOften(way: Way, rounds: number, programs: string): Promise<number> {
  const open = async (): Promise<Terminal> => {
    const opened = await openRootBash()
    await opened.run({command: `PATH=${programs}:$PATH`})
    return opened
  }
  let succeeded = 0
  let terminal = await open()
  for (let round = 0; round < rounds; round++) {
    try {
      await enterAndLeave(terminal, way)
      succeeded++
    } catch (error) {
      print(`${way.command}, round ${round}: ${String(error)}`)
      await terminal[Symbol.asyncDispose]()
      terminal = await open()
    }
  }
  await terminal[Symbol.asyncDispose]()
  return succeeded
}

/** Every fourth of the rounds for what must not be taken for a shell. */
async function spring(trap: Trap): Promise<void> {
  const rounds = Math.ceil(Number(values.rounds) / 4)
  let mistaken = 0
  for (let round = 0; round < rounds; round += 5) {
    const attempts = Array.from({length: Math.min(5, rounds - round)}, () => springTrap(trap))
    for (const attempt of await Promise.allSettled(attempts)) {
      if (attempt.status === 'fulfilled') continue
      mistaken++
      print(`${trap[0]}: ${String(attempt.reason)}`)
    }
  }
  print(`${mistaken} of ${rounds} mistaken for a shell  ${trap[0]}`)
  if (mistaken > 0) process.exitCode = 1
}

function isWanted(command: string): boolean {
  return (
    positionals.length === 0 || positionals.some((pattern) => new RegExp(pattern).test(command))
  )
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
