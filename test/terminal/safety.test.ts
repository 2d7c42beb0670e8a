import {closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {home, openBash} from './private-bash.ts'

const safety = suite('safety')

safety('hands no descriptor but 0, 1 and 2 to a command, however many are open here', async () => {
  const opened = Array.from({length: 300}, () => openSync('/dev/null', 'r'))
  await using first = await openBash()
  await using second = await openBash()
  for (const terminal of [first, second, first]) {
    const {output} = await terminal.run({command: 'bash -c "ls /proc/\\$\\$/fd; :"'})
    assert.is(output.trim().split(/\s+/).join(' '), '0 1 2')
  }
  for (const descriptor of opened) closeSync(descriptor)
})

safety('types what a dead shell never read to nobody', async () => {
  for (let round = 0; round < 10; round++) {
    const path = join(home, `stranger-${round}`)
    const terminal = await openBash()
    const {output} = await terminal.run({command: 'echo $$ $PPID'})
    const [shell = 0, supervisor = 0] = output.split(' ').map(Number)
    process.kill(shell, 'SIGSTOP')
    // Nobody reads, so most of this stays with us.
    const running = terminal.run({command: `: ${'x'.repeat(500_000)}`})
    process.kill(supervisor, 'SIGKILL')
    assert.is((await running).ending, 'lost')
    const strangers = Array.from({length: 20}, () => openSync(path, 'a+'))
    await terminal[Symbol.asyncDispose]()
    for (const stranger of strangers) {
      assert.is(fstatSync(stranger).size, 0)
      closeSync(stranger)
    }
  }
})

safety('leaves no process behind: jobs, stubborn ones and a running command', async () => {
  const terminal = await openBash()
  const commands = [
    'sleep 300 & echo $!',
    '{ nohup sleep 300 > /dev/null 2>&1 & } ; echo $!',
    `bash -c 'trap "" HUP TERM INT; sleep 300; sleep 300' & echo $!`,
    '(sleep 300 > /dev/null & echo $!) | cat',
    'setsid -w sleep 300 & sleep 0.1; pgrep -P $!'
  ]
  const ids: number[] = []
  for (const command of commands) {
    const {output} = await terminal.run({command})
    ids.push(Number(output.trim().split('\n').at(-1)))
  }
  const running = terminal.run({command: 'sleep 300 & while :; do sleep 0.01; done'})
  await terminal[Symbol.asyncDispose]()
  assert.is((await running).ending, 'interrupted')
  assert.equal(ids.filter(isAlive), [])
})

safety('tells jobs to end before it kills them', async () => {
  const terminal = await openBash()
  const job = `bash -c 'trap "touch tidied; exit" TERM HUP; touch ready; while :; do sleep 0.01; done' &`
  await terminal.run({command: `${job} until [ -e ready ]; do :; done`})
  await terminal[Symbol.asyncDispose]()
  assert.ok(existsSync(join(home, 'tidied')))
})

safety('kills no process that is not of the terminal', async () => {
  const other = await openBash()
  const {output} = await other.run({command: 'sleep 300 & echo $!'})
  const terminal = await openBash()
  await terminal.run({command: 'sleep 300 &'})
  await terminal[Symbol.asyncDispose]()
  assert.ok(isAlive(Number(output.trim().split('\n').at(-1))))
  assert.is((await other.run({command: 'echo alive'})).output, 'alive\n')
  await other[Symbol.asyncDispose]()
})

safety('gives back every descriptor', async () => {
  // The first terminal of a process starts the guard, whose pipe stays, and loads what reads it.
  await (await openBash())[Symbol.asyncDispose]()
  const before = readdirSync('/proc/self/fd').length
  for (let round = 0; round < 10; round++) {
    await using terminal = await openBash()
    await terminal.run({command: round % 2 ? 'exit' : 'true'})
  }
  assert.is(readdirSync('/proc/self/fd').length, before)
})

safety('is disposed quickly when the shell is idle', async () => {
  const durations: number[] = []
  for (let round = 0; round < 9; round++) {
    const terminal = await openBash()
    const started = performance.now()
    await terminal[Symbol.asyncDispose]()
    durations.push(performance.now() - started)
  }
  const median = durations.toSorted((a, b) => a - b)[4] as number
  assert.ok(median < 50, `${median} ms`)
})

function isAlive(id: number): boolean {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${id}/stat`, 'latin1'))
  } catch {
    return false
  }
}

safety.run()
