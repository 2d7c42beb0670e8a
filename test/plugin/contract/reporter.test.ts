import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {RunEvent} from '../../../src/model/event.ts'
import {
  type ReporterCase,
  reporterCases,
  reporterContract
} from '../../../src/plugin/contract/index.ts'
import type {Reporter, ReportSink} from '../../../src/seam/reporter.ts'

const contract = suite('reporterContract')

/** A reporter that does one thing with every event. */
function reporterThat(on: (event: RunEvent, sink: ReportSink) => void, name = 'plain'): Reporter {
  return {name, start: (sink) => ({on: (event) => on(event, sink)})}
}

function failures(reporter: Reporter): readonly string[] {
  const fails = ({run}: ReporterCase): boolean => {
    try {
      run(reporter)
      return false
    } catch {
      return true
    }
  }
  return reporterCases.filter(fails).map(({name}) => name)
}

/** Tells what went wrong and nothing else: the least that the contract asks for. */
const least = reporterThat((event, sink) => {
  if (event.kind !== 'step-finished' || !('because' in event.outcome.verdict)) return
  const place = `${event.document.runbook.path}:${event.outcome.planned.step.position.start.line}`
  sink.write(`${JSON.stringify(place).replaceAll(/[^ -~]/g, '?')}\n`)
})

contract('accepts a reporter that tells what went wrong', () => {
  assert.equal(failures(least), [])
})

const wrong: readonly (readonly [what: string, reporter: Reporter, broken: string])[] = [
  [
    'with a name that nobody can type',
    {...least, name: 'My Report'},
    'has a name that can be typed behind --report'
  ],
  ['that says nothing', reporterThat(() => {}), 'names every red step by document and line'],
  [
    'that ends in the middle of a line',
    reporterThat((event, sink) => sink.write(event.kind)),
    'tells a run without documents'
  ],
  [
    'that fails when a document was never reached',
    reporterThat((event) => {
      if (event.kind === 'document-finished' && event.outcomes.length === 0) throw new TypeError()
    }),
    'tells a run of pages with nothing to run'
  ],
  [
    'that passes on what a program printed',
    reporterThat((event, sink) => {
      if (event.kind === 'step-finished') sink.write(`${event.outcome.output.join('\n')}\n`)
    }),
    'writes nothing that a terminal obeys, and only Unicode'
  ],
  [
    'that changes the plan',
    reporterThat((event) => {
      if (event.kind === 'run-started') Object.assign(event.plan, {documents: []})
    }),
    'changes nothing in what it is told'
  ]
]

for (const [what, reporter, broken] of wrong) {
  contract(`refuses a reporter ${what}`, () => {
    const found = failures(reporter)
    assert.ok(found.includes(broken), `expected \`${broken}\` among: ${found.join('; ')}`)
  })
}

contract('refuses a reporter that keeps what it knows between runs', () => {
  let count = 0
  const counting = reporterThat((_, sink) => sink.write(`${count++}\n`))
  assert.ok(failures(counting).includes('keeps two runs apart'))
})

contract('registers every case as a test', () => {
  const names: string[] = []
  reporterContract('least', least, (name) => names.push(name))
  assert.equal(
    names,
    reporterCases.map(({name}) => `least ${name}`)
  )
})

contract.run()
