import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Verdict} from '../../src/model/outcome.ts'
import {concludeRun} from '../../src/report/conclusion.ts'
import {recordOf} from './documents.ts'

const conclusion = suite('concludeRun')

const green: Verdict = {kind: 'as-written', promised: 'exit only', forgiven: {}}
const failed: Verdict = {kind: 'failed', because: 'exit status 1; promised 0', diff: null}
const differs: Verdict = {kind: 'differs', because: 'the output is not as promised', diff: []}
const lost: Verdict = {kind: 'infrastructure', because: 'host `db` does not answer'}
const manual: Verdict = {kind: 'not-run', reason: 'manual', because: 'a person does this by hand'}
const undecided: Verdict = {kind: 'undecided', because: 'a candidate that failed'}

const runs: readonly (readonly [verdicts: readonly Verdict[], kind: string, text: string])[] = [
  [[green, manual], 'as-written', 'as written'],
  [[green, undecided], 'as-written', 'as written, 1 undecided'],
  [[green, failed], 'red', 'not as written: 1 failed; at docs/install.md:2'],
  [
    [differs, failed, differs],
    'red',
    'not as written: 2 differ, 1 failed; first at docs/install.md:1'
  ],
  [[lost, failed], 'red', 'not as written: 1 failed; at docs/install.md:2'],
  [
    [green, lost],
    'unsettled',
    'no verdict: 1 infrastructure; at docs/install.md:2: host `db` does not answer'
  ],
  [[manual], 'nothing-performed', 'nothing was performed'],
  [[], 'nothing-performed', 'nothing was performed']
]

for (const [verdicts, kind, text] of runs) {
  conclusion(`of ${verdicts.map((one) => one.kind).join(', ') || 'no steps'} is ${kind}`, () => {
    assert.equal(concludeRun(recordOf([{path: 'docs/install.md', verdicts}])), {kind, text})
  })
}

conclusion('of an interrupted run is only that', () => {
  const record = recordOf([{path: 'a.md', verdicts: [failed]}], true)
  assert.equal(concludeRun(record), {kind: 'interrupted', text: 'interrupted'})
})

conclusion('of a run that broke off is not green', () => {
  const record = recordOf([{path: 'a.md', verdicts: [green, green, green]}])
  const documents = record.documents.map(({document, outcomes}) => ({
    document,
    outcomes: outcomes.slice(0, 1)
  }))
  assert.equal(concludeRun({...record, documents}), {
    kind: 'unsettled',
    text: 'broken off: 2 steps never reached'
  })
})

conclusion.run()
