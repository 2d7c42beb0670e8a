import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {readProcess} from '../../src/terminal/process/status.ts'
import {openBash} from './private-bash.ts'

const ends = suite('ending')

/** How a shell ends, its status, and the end of what was printed. */
const lastCommands: readonly (readonly [command: string, exit: number, output: string])[] = [
  ['exit 3', 3, 'exit\n'],
  ['echo last; exit', 0, 'last\nexit\n'],
  ['exec false', 1, ''],
  ['exec true', 0, ''],
  ['exec sh -c "echo other; exit 9"', 9, 'other\n'],
  ['kill -9 $$', 137, ''],
  ['echo before; kill -9 $$', 137, 'before\n'],
  ['set -e; echo on; false; echo never', 1, 'on\n'],
  ['trap "echo bye" EXIT; exit 4', 4, 'exit\nbye\n'],
  ['kill -HUP $$', 129, ''],
  ['stty tostop; kill -9 $$', 137, ''],
  ['stty raw -echo; exit 6', 6, 'exit\n'],
  ['sleep 100 & exit 7', 7, 'exit\n']
]

for (const [command, exit, output] of lastCommands) {
  ends(`\`${command}\` ends the shell with ${exit}`, async () => {
    await using terminal = await openBash()
    const result = await terminal.run({command, patience: 5000})
    assert.is(result.ending, 'shell-ended')
    assert.is(result.exit, exit)
    assert.ok(result.output.endsWith(output), JSON.stringify(result.output))
    assert.is(result.directory, null)
    assert.is(terminal.isOpen, false)
  })
}

ends('runs nothing in a terminal whose shell has ended', async () => {
  await using terminal = await openBash()
  await terminal.run({command: 'exit'})
  await refused(terminal.run({command: 'echo never'}), /closed/)
})

ends('runs one command at a time', async () => {
  await using terminal = await openBash()
  const first = terminal.run({command: 'sleep 0.1; echo first'})
  await refused(terminal.run({command: 'echo second'}), /busy/)
  assert.is((await first).output, 'first\n')
})

ends('is lost, not a status, when the supervisor is killed', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({command: 'echo seen; kill -9 $PPID; sleep 5', patience: 4000})
  assert.is(result.ending, 'lost')
  assert.is(result.exit, null)
  assert.match(result.output, /^seen\n/)
  assert.is(terminal.isOpen, false)
})

ends('is lost although its shell survives the loss', async () => {
  await using terminal = await openBash()
  const command = 'trap "" HUP; kill -9 $PPID; sleep 0.1; echo unseen'
  const result = await terminal.run({command, patience: 4000})
  assert.is(result.ending, 'lost')
  assert.is(terminal.isOpen, false)
})

ends('notices that an idle terminal was lost', async () => {
  await using terminal = await openBash()
  const {output} = await terminal.run({command: 'echo $PPID'})
  process.kill(Number(output), 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.is((await terminal.run({command: 'echo never'})).ending, 'lost')
  assert.is(terminal.isOpen, false)
})

ends(
  'tells the next command of a shell that ended behind the last, before it can begin',
  async () => {
    for (let round = 0; round < 12; round++) {
      await using terminal = await openBash()
      const {output} = await terminal.run({command: 'echo $$'})
      await terminal.run({command: 'exec </dev/null'})
      // Half of the time the next command comes while the shell is ending.
      if (round % 2) await until(() => readProcess(Number(output)) === undefined)
      const {ending, exit} = await terminal.run({command: 'true'})
      assert.equal([ending, exit], ['shell-ended', null], `round ${round}`)
      assert.is(terminal.isOpen, false)
    }
  }
)

ends('keeps partial output when patience ends', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({command: 'echo begun; sleep 30', patience: 150})
  assert.is(result.ending, 'timed-out')
  assert.is(result.output, 'begun\n')
  assert.is(result.exit, 130)
  assert.ok(result.durationMs >= 149 && result.durationMs < 500, `${result.durationMs}`)
  assert.is((await terminal.run({command: 'echo usable'})).output, 'usable\n')
})

ends('ends programs that are deaf to everything but KILL', async () => {
  await using terminal = await openBash()
  const command = `sh -c 'trap "" INT QUIT TERM HUP; while :; do sleep 0.05; done'`
  const result = await terminal.run({command, patience: 50})
  assert.is(result.ending, 'timed-out')
  assert.is(result.exit, 137)
  assert.is((await terminal.run({command: 'echo usable'})).output, 'usable\n')
})

ends('gives up a shell that is deaf itself', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'trap "" INT QUIT TERM; while :; do :; done',
    patience: 50
  })
  assert.is(result.ending, 'timed-out')
  assert.is(terminal.isOpen, false)
})

ends('is interrupted by a signal, and at once by one that was given before', async () => {
  await using terminal = await openBash()
  const controller = new AbortController()
  const running = terminal.run({
    command: 'echo begun; sleep 30',
    signal: controller.signal,
    onOutput: () => controller.abort()
  })
  const result = await running
  assert.is(result.ending, 'interrupted')
  assert.is(result.output, 'begun\n')
  const never = await terminal.run({command: 'touch never', signal: controller.signal})
  assert.is(never.ending, 'interrupted')
  assert.is((await terminal.run({command: 'ls'})).output.includes('never'), false)
})

ends('interrupts a shell that is just about to start a program, 40 of 40', async () => {
  await using terminal = await openBash()
  for (let round = 0; round < 40; round++) {
    const controller = new AbortController()
    const {ending, exit} = await terminal.run({
      command: 'echo begun; sleep 30',
      signal: controller.signal,
      onOutput: () => controller.abort()
    })
    assert.equal([ending, exit], ['interrupted', 130])
    assert.is((await terminal.run({command: 'echo alive'})).output, 'alive\n')
  }
})

ends(
  'performs the next command rightly, however near the end of the last one its patience was',
  async () => {
    await using terminal = await openBash()
    for (let round = 0; round < 40; round++) {
      const {ending} = await terminal.run({command: 'sleep 0.03', patience: 29 + (round % 6)})
      assert.ok(ending === 'timed-out' || ending === 'finished')
      const next = await terminal.run({command: `echo ${round}`, patience: 3000})
      assert.equal([next.ending, next.output, next.exit], ['finished', `${round}\n`, 0])
    }
  }
)

ends('resolves what runs when it is disposed', async () => {
  const terminal = await openBash()
  const running = terminal.run({command: 'echo begun; sleep 30'})
  await terminal.run({command: ''}).catch(() => {})
  await terminal[Symbol.asyncDispose]()
  assert.is((await running).ending, 'interrupted')
  assert.is(terminal.isOpen, false)
})

async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 5000
  while (!isTrue() && performance.now() < end) await new Promise((go) => setTimeout(go, 5))
}

async function refused(attempt: Promise<unknown>, reason: RegExp): Promise<void> {
  const error = await attempt.then(
    () => undefined,
    (found: Error) => found
  )
  assert.match(error?.message ?? '', reason)
}

ends.run()
