import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Verdict} from '../../src/model/outcome.ts'
import {counted, countedVerdict, describeVerdict} from '../../src/report/words.ts'

const words = suite('describeVerdict')
const because = 'exit status 1; promised 0'

const verdicts: readonly (readonly [verdict: Verdict, words: string])[] = [
  [{kind: 'as-written', promised: 'exit only', forgiven: {}}, 'as written'],
  [
    {kind: 'as-written', promised: 'output', forgiven: {date: 9, size: 1, pid: 0}},
    'as written (9 dates, 1 size forgiven)'
  ],
  [{kind: 'differs', because, diff: []}, 'differs'],
  [{kind: 'failed', because, diff: null}, 'failed'],
  [{kind: 'timed-out', because, diff: null}, 'timed out'],
  [{kind: 'asks', because, diff: null}, 'asks'],
  [{kind: 'undecided', because}, 'undecided'],
  [{kind: 'infrastructure', because}, 'infrastructure'],
  [{kind: 'unknown', because}, 'unknown'],
  [{kind: 'not-run', reason: 'blocked', because}, 'not run: blocked'],
  [{kind: 'not-run', reason: 'not-chosen', because}, 'not run: not chosen']
]

for (const [verdict, expected] of verdicts) {
  words(`says \`${expected}\``, () => {
    assert.is(describeVerdict(verdict), expected)
  })
}

words('counts in singular and plural', () => {
  assert.is(counted(1, 'step'), '1 step')
  assert.is(counted(0, 'step'), '0 steps')
  assert.is(countedVerdict(1, 'differs'), '1 differs')
  assert.is(countedVerdict(2, 'differs'), '2 differ')
  assert.is(countedVerdict(2, 'asks'), '2 ask')
})

words.run()
