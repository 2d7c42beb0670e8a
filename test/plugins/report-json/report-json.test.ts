import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {reportJson} from '../../../plugins/report-json/index.ts'
import type {RunJson} from '../../../plugins/report-json/run.ts'
import {type ExampleRun, exampleRun} from '../../../src/plugin/contract/example-run.ts'
import {
  everyVerdict,
  greenDocument,
  hostileDocument,
  serviceDocument
} from '../../../src/plugin/contract/example-runs.ts'
import {RecordingSink, reporterContract} from '../../../src/plugin/contract/index.ts'

const json = suite('report-json')
reporterContract('json', reportJson, json)

function textOf(example: ExampleRun): string {
  const sink = new RecordingSink()
  const report = reportJson.start(sink)
  for (const event of exampleRun(example)) report.on(event)
  return sink.text
}

function reportOf(example: ExampleRun): RunJson {
  return JSON.parse(textOf(example)) as RunJson
}

json('has every key of the contract, in its order', () => {
  const report = reportOf({documents: [everyVerdict]})
  assert.equal(Object.keys(report), [
    'format',
    'run',
    'command',
    'environment',
    'started',
    'durationMs',
    'interrupted',
    'documents',
    'totals'
  ])
  const [document] = report.documents
  assert.equal(Object.keys(document ?? {}), ['path', 'verdict', 'steps', 'coverage'])
  assert.equal(document?.coverage, {steps: 9, performed: 7, ignoredBlocks: 4})
  for (const step of document?.steps ?? []) {
    assert.equal(Object.keys(step), [
      'id',
      'line',
      'user',
      'host',
      'command',
      'verdict',
      'exit',
      'durationMs',
      'attempts',
      'promised',
      'expected',
      'actual',
      'diff',
      'forgiven',
      'reason',
      'because',
      'knownFault',
      'standIns',
      'services'
    ])
  }
  assert.is(report.format, 'as-written/run@1')
  assert.is(report.started, '2026-11-21T04:00:00.000Z')
})

json('tells what is known about each kind of step', () => {
  const [document] = reportOf({documents: [everyVerdict]}).documents
  const [asWritten, differs, failed] = document?.steps ?? []
  assert.equal(
    [asWritten?.promised, asWritten?.forgiven, asWritten?.because, asWritten?.diff],
    ['output', {date: 1}, null, null]
  )
  assert.equal(
    [differs?.expected, differs?.actual],
    [
      ['one', 'three'],
      ['one', 'two']
    ]
  )
  assert.is(differs?.because, 'the output is not as promised')
  assert.match(differs?.diff ?? '', /^21 {3}one\n22 - three\n {3}\+ two$/)
  assert.equal(
    [failed?.user, failed?.host, failed?.promised, failed?.expected, failed?.exit, failed?.diff],
    ['root', 'web', 'exit only', null, 2, null]
  )
  const notRun = document?.steps.at(-1)
  assert.equal([notRun?.verdict, notRun?.reason], ['not-run', 'manual'])
})

json('counts every verdict, also those that nobody got', () => {
  const {totals} = reportOf({documents: [everyVerdict, greenDocument('b.md', [1, 2])]})
  assert.equal(totals, {
    'as-written': 3,
    differs: 1,
    failed: 1,
    'timed-out': 1,
    asks: 1,
    undecided: 1,
    infrastructure: 1,
    unknown: 1,
    'not-run': 1,
    'known-fault': 0
  })
})

json('names a document by its worst verdict', () => {
  const {documents} = reportOf({
    documents: [everyVerdict, greenDocument('b.md', [1]), greenDocument('notes.md', [])]
  })
  assert.equal(
    documents.map(({verdict}) => verdict),
    ['unknown', 'as-written', 'not-run']
  )
})

json('is written once, at the end', () => {
  const writes: string[] = []
  const report = reportJson.start({
    write: (text) => void writes.push(text),
    isTerminal: false,
    hasColours: false,
    columns: 80
  })
  const events = exampleRun({documents: [everyVerdict], interrupted: true})
  for (const event of events.slice(0, -1)) report.on(event)
  assert.is(writes.length, 0)
  for (const event of events.slice(-1)) report.on(event)
  assert.is(writes.length, 1)
  assert.is((JSON.parse(writes[0] ?? '') as RunJson).interrupted, true)
})

json('is indented by two blanks and ends with one line feed', () => {
  assert.match(textOf({documents: []}), /^\{\n {2}"format": "as-written\/run@1",\n[^]*[^\n]\n$/)
})

json(
  'tells steps in the order of the document, and with a red one what the services beside it printed',
  () => {
    const [document] = reportOf({documents: [serviceDocument]}).documents
    assert.equal(
      document?.steps.map(({line, attempts, services}) => ({line, attempts, services})),
      [
        {line: 3, attempts: 1, services: []},
        {
          line: 8,
          attempts: 3,
          services: [{line: 3, output: ['Serving HTTP', '"GET /shop HTTP/1.1" 404']}]
        }
      ]
    )
  }
)

json('keeps hostile output to the last character', () => {
  const [document] = reportOf({documents: [hostileDocument]}).documents
  assert.equal(
    document?.steps.map(({actual}) => actual),
    hostileDocument.steps.map(({output = []}) => output)
  )
  assert.is(document?.path, hostileDocument.path)
})

json.run()
