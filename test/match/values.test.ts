import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {matchGlob} from '../../plugins/match-glob/index.ts'
import {matchRegex} from '../../plugins/match-regex/index.ts'
import {claimExpectations} from '../../src/match/claim.ts'

const promised = suite('values in promises')

const cases: readonly [line: string, value: string, accepted: string, refused: string][] = [
  ['port {{x}}', '8000', 'port 8000', 'port {{x}}'],
  [String.raw`{{x}}\d (re)`, 'a+b', 'a+b7', 'aab7'],
  ['{{x}}/*.txt (glob)', '[*]?', '[*]?/a.txt', '[x]y/a.txt'],
  [String.raw`{{x}} (re)`, String.raw`\d^$|{}()/-`, String.raw`\d^$|{}()/-`, '5'],
  ['{{x}}', 'a.* (re)', 'a.* (re)', 'abc'],
  ['{{x}}', '...', '...', 'anything'],
  ['{{y}}', 'z', '{{y}}', 'z']
]

for (const [line, value, accepted, refused] of cases) {
  promised(`take \`${value}\` in \`${line}\` for itself`, () => {
    const lines = [{text: line, line: 1, column: 1, offset: 0}]
    const {expectations, problems} = claimExpectations(
      {lines, blankLinesAfter: 0},
      [matchGlob, matchRegex],
      {path: 'a.md', isStrict: false, values: new Map([['x', value]])}
    )
    assert.equal(problems, [])
    assert.is(expectations[0]?.accepts(accepted), true, accepted)
    assert.is(expectations[0]?.accepts(refused), false, refused)
    assert.is(expectations[0]?.source, line)
  })
}

promised.run()
