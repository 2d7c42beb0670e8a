import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {exampleRun} from '../../src/plugin/contract/example-run.ts'
import {everyVerdict, greenDocument} from '../../src/plugin/contract/example-runs.ts'
import {RunRecorder} from '../../src/report/record.ts'

const record = suite('RunRecorder')
const events = exampleRun({documents: [greenDocument('a.md', [1, 3]), everyVerdict]})

record('gives the record with the last event, and not before', () => {
  const recorder = new RunRecorder()
  const records = events.map((event) => recorder.on(event))
  assert.ok(records.slice(0, -1).every((before) => before === undefined))
  const last = records.at(-1)
  assert.is(last?.durationMs, 1234.5)
  assert.equal(
    last?.documents.map(({document, outcomes}) => [document.runbook.path, outcomes.length]),
    [
      ['a.md', 2],
      ['docs/install.md', 9]
    ]
  )
})

record('holds documents that were never reached', () => {
  const recorder = new RunRecorder()
  const [first] = events
  if (first) recorder.on(first)
  const last = recorder.on({kind: 'run-finished', durationMs: 1, interrupted: true})
  assert.equal(
    last?.documents.map(({outcomes}) => outcomes.length),
    [0, 0]
  )
  assert.is(last?.interrupted, true)
})

record('refuses an end without a beginning', () => {
  assert.throws(
    () => new RunRecorder().on({kind: 'run-finished', durationMs: 1, interrupted: false}),
    /expected a run to start/
  )
})

record.run()
