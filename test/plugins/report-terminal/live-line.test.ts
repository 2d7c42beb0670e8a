import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {wallClock} from '../../../plugins/report-terminal/live-line.ts'
import {TerminalReport} from '../../../plugins/report-terminal/report.ts'
import {chooseSigns} from '../../../plugins/report-terminal/signs.ts'
import type {RunEvent} from '../../../src/model/event.ts'
import {greenDocument} from '../../../src/plugin/contract/example-runs.ts'
import {exampleRun, RecordingSink} from '../../../src/plugin/contract/index.ts'
import {ManualClock} from './tell.ts'

const live = suite('live line of report-terminal')
const erase = '\r\u001B[K'
const events = exampleRun({documents: [greenDocument('docs/install.md', [8, 12])]})

/** A report on a terminal, told the first events of a run up to one of a kind. */
function reportUntil(
  kind: RunEvent['kind'],
  options: {readonly columns?: number; readonly isTerminal?: boolean} = {}
): {
  readonly sink: RecordingSink
  readonly clock: ManualClock
  readonly report: TerminalReport
  readonly rest: readonly RunEvent[]
} {
  const sink = new RecordingSink({isTerminal: true, ...options})
  const clock = new ManualClock()
  const report = new TerminalReport(sink, chooseSigns({}), clock)
  const count = events.findIndex((event) => event.kind === kind) + 1
  for (const event of events.slice(0, count)) report.on(event)
  return {sink, clock, report, rest: events.slice(count)}
}

live('shows what runs and for how long', () => {
  const {sink, clock} = reportUntil('machine-opened')
  const before = sink.text.length
  clock.pass(100)
  clock.pass(3100)
  const head = '▸ docs/install.md:8  you  echo 8'
  assert.is(sink.text.slice(before), `${erase}${head}  100 ms${erase}${head}  3.2 s`)
})

live('shows that a machine is being opened', () => {
  const {sink, clock} = reportUntil('step-started')
  clock.pass(100)
  assert.is(sink.text, `${erase}LOCAL: opening`)
})

live('is erased before anything else is written', () => {
  const {sink, clock, report, rest} = reportUntil('machine-opened')
  clock.pass(100)
  const before = sink.text.length
  for (const event of rest.slice(0, 1)) report.on(event)
  assert.is(
    sink.text.slice(before),
    `${erase}\ndocs/install.md\n✓ docs/install.md:8   you  echo 8\n`
  )
})

live('is gone when nothing runs', () => {
  const {sink, clock} = reportUntil('step-finished')
  const before = sink.text.length
  clock.pass(100)
  assert.is(sink.text.slice(before), '')
})

live('never reaches the last column', () => {
  for (const columns of [1, 10, 30, 200]) {
    const {sink, clock} = reportUntil('machine-opened', {columns})
    const before = sink.text.length
    clock.pass(100)
    const line = sink.text.slice(before + erase.length)
    assert.ok(line.length <= Math.max(1, columns - 1), `expected \`${line}\` to fit`)
  }
})

live('leaves the terminal as it was, and the clock at rest', () => {
  const {sink, clock, report, rest} = reportUntil('machine-opened')
  clock.pass(100)
  for (const event of rest) report.on(event)
  assert.ok(clock.isAtRest)
  assert.not.match(sink.text, /\u001B\[\?/)
  assert.match(sink.text, /\n$/)
})

live('is erased when the run ends while a step runs', () => {
  const {sink, clock, report} = reportUntil('machine-opened')
  clock.pass(100)
  const before = sink.text.length
  report.on({kind: 'run-finished', durationMs: 5, interrupted: true})
  assert.ok(sink.text.slice(before).startsWith(`${erase}\n! interrupted (5 ms)\n`))
})

live('is not there when nobody looks at a terminal', () => {
  const {sink, clock} = reportUntil('machine-opened', {isTerminal: false})
  clock.pass(100)
  assert.ok(clock.isAtRest)
  assert.not.match(sink.text, '\r')
})

live('tells a silent step in a line of its own', () => {
  const {sink, report} = reportUntil('machine-opened')
  const [planned] = events.flatMap((event) => ('planned' in event ? [event.planned] : []))
  if (!planned) throw new TypeError('expected a step')
  report.on({kind: 'step-waiting', planned, because: 'silent for 30.0 s'})
  assert.ok(
    sink.text.endsWith('\ndocs/install.md\n… docs/install.md:8  echo 8: silent for 30.0 s\n')
  )
})

live('counts what runs besides', () => {
  const {sink, clock, report} = reportUntil('machine-opened')
  const other = events.filter((event) => event.kind === 'step-started')[1]
  if (other) report.on(other)
  const before = sink.text.length
  clock.pass(100)
  assert.match(sink.text.slice(before), /echo 8 {2}100 ms {2}and 1 more$/)
})

live('follows the real clock until it is told to stop', async () => {
  // The timer of the clock keeps no process alive: something else must.
  const alive = setInterval(() => {}, 1000)
  const started = wallClock.now()
  try {
    await new Promise<void>((resolve) => {
      const stop = wallClock.every(1, () => {
        stop()
        resolve()
      })
    })
  } finally {
    clearInterval(alive)
  }
  assert.ok(wallClock.now() > started)
})

live.run()
