import assert from 'node:assert/strict'
import type {RunEvent} from '../../model/event.ts'
import type {Reporter} from '../../seam/reporter.ts'
import {type ExampleRun, exampleRun} from './example-run.ts'
import {
  everyVerdict,
  greenDocument,
  hostileDocument,
  hostileMachine,
  redDocument,
  serviceDocument
} from './example-runs.ts'
import {RecordingSink} from './recording-sink.ts'

/** Something that every reporter must do; throws when it does not. */
export interface ReporterCase {
  readonly name: string
  readonly run: (reporter: Reporter) => void
}

/** Registers one test: `test` of uvu, of `node:test` and of most others. */
export type RegisterTest = (name: string, body: () => void) => unknown

/**
 * Register as tests what every reporter must do.
 *
 * @example
 * const contract = suite('report-json')
 * reporterContract('json', reportJson, contract)
 * contract.run()
 */
export function reporterContract(name: string, reporter: Reporter, test: RegisterTest): void {
  for (const {name: behaviour, run} of reporterCases) {
    test(`${name} ${behaviour}`, () => run(reporter))
  }
}

/** What every reporter must do, as data. */
export const reporterCases: readonly ReporterCase[] = [
  {
    name: 'has a name that can be typed behind --report',
    run: ({name}) => assert.match(name, /^[a-z][a-z\d-]*$/)
  },
  {
    name: 'names every red step by document and line',
    run(reporter) {
      const text = tell(reporter, {documents: [everyVerdict, redDocument('docs/use.md', 987)]})
      for (const part of ['docs/install.md', '20', '30', '40', '50', 'docs/use.md', '987']) {
        assert.ok(text.includes(part), `expected \`${part}\` in the report`)
      }
    }
  },
  {
    name: 'tells a step that is tried again and again beside a service',
    run(reporter) {
      const events = exampleRun({documents: [serviceDocument]})
      freeze(events)
      const text = write(reporter, events, new RecordingSink({isTerminal: true}))
      for (const part of ['docs/serve.md', '8']) {
        assert.ok(text.includes(part), `expected \`${part}\` in the report`)
      }
    }
  },
  {
    name: 'tells a run without documents',
    run: (reporter) => void tell(reporter, {documents: []})
  },
  {
    name: 'tells a run of pages with nothing to run',
    run: (reporter) => void tell(reporter, {documents: [greenDocument('notes.md', [])]})
  },
  {
    name: 'tells an interrupted run to its end',
    run(reporter) {
      const stopped = {kind: 'unknown', because: 'interrupted while it ran'} as const
      const blocked = {
        kind: 'not-run',
        reason: 'blocked',
        because: 'the run was interrupted'
      } as const
      const steps = [
        {line: 3, command: 'sleep 100', verdict: stopped},
        {line: 5, command: 'echo later', verdict: blocked}
      ]
      tell(reporter, {documents: [{path: 'docs/slow.md', steps}], interrupted: true})
    }
  },
  {
    name: 'tells a run that broke off while a step ran',
    run(reporter) {
      const events = exampleRun({documents: [greenDocument('a.md', [1]), redDocument('b.md', 2)]})
      const isNeeded = ({kind}: RunEvent): boolean => /^(?:run|step)-started$|^run-fin/.test(kind)
      write(reporter, events.filter(isNeeded), new RecordingSink({isTerminal: true}))
    }
  },
  {
    name: 'tells documents in the order of the plan',
    run(reporter) {
      const paths = ['z.md', 'a.md', 'm.md']
      const text = tell(reporter, {documents: paths.map((path) => redDocument(path, 5))})
      const places = paths.map((path) => text.indexOf(path))
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b)
      )
    }
  },
  {
    name: 'writes nothing that a terminal obeys, and only Unicode',
    run(reporter) {
      const text = tell(reporter, {documents: [hostileDocument], machine: hostileMachine})
      assert.doesNotMatch(text, /[^\P{Cc}\n\t]|[\u2028-\u202E\u2066-\u2069]|\p{Cs}/u)
    }
  },
  {
    name: 'writes nothing to a coloured terminal but colours and its own last line',
    run(reporter) {
      const sink = new RecordingSink({isTerminal: true, hasColours: true, columns: 40})
      const example = {documents: [hostileDocument], machine: hostileMachine}
      const text = write(reporter, exampleRun(example), sink)
      const rest = text.replaceAll(/\u001B\[[\d;]*[mK]|\r(?=\u001B\[K)/g, '')
      assert.doesNotMatch(rest, /[^\P{Cc}\n\t]|[\u2028-\u202E\u2066-\u2069]|\p{Cs}/u)
    }
  },
  {
    name: 'writes to the narrowest of terminals',
    run(reporter) {
      for (const columns of [0, 1, 2]) {
        const sink = new RecordingSink({isTerminal: true, columns})
        write(reporter, exampleRun({documents: [everyVerdict]}), sink)
      }
    }
  },
  {
    name: 'keeps two runs apart',
    run(reporter) {
      const events = exampleRun({documents: [everyVerdict]})
      const sinks = [new RecordingSink(), new RecordingSink()] as const
      const reports = sinks.map((sink) => reporter.start(sink))
      for (const event of events) for (const report of reports) report.on(event)
      assert.equal(sinks[0].text, sinks[1].text)
      assert.equal(sinks[0].text, tell(reporter, {documents: [everyVerdict]}))
    }
  },
  {
    name: 'changes nothing in what it is told',
    run(reporter) {
      const events = exampleRun({documents: [everyVerdict]})
      freeze(events)
      write(reporter, events, new RecordingSink())
    }
  }
]

function tell(reporter: Reporter, example: ExampleRun): string {
  return write(reporter, exampleRun(example), new RecordingSink())
}

/** Whatever a report says, it says it in whole lines. */
function write(reporter: Reporter, events: readonly RunEvent[], sink: RecordingSink): string {
  const report = reporter.start(sink)
  for (const event of events) report.on(event)
  const {text} = sink
  assert.ok(text === '' || text.endsWith('\n'), 'expected the report to end with a line feed')
  return text
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
}
