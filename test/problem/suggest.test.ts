import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {editDistance, suggest} from '../../src/problem/suggest.ts'

const suggesting = suite('suggest')

const words: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['new-sever', ['deploy-server', 'new-server'], 'new-server'],
  ['verfiy', ['run', 'verify', 'plan'], 'verify'],
  ['TIMEOUT', ['timeout'], 'timeout'],
  ['timeuot', ['timeout', 'tag'], 'timeout'],
  ['frobnicate', ['run', 'verify'], undefined],
  ['x', ['exit', 'expect'], undefined]
]

for (const [word, known, meant] of words) {
  suggesting(`takes \`${word}\` for ${meant ?? 'nothing'} among ${known.join(', ')}`, () => {
    assert.is(suggest(word, known), meant)
  })
}

suggesting('counts insertions, deletions, replacements and swaps', () => {
  assert.equal(
    [
      editDistance('', 'abc'),
      editDistance('abc', ''),
      editDistance('abc', 'abd'),
      editDistance('ab', 'ba')
    ],
    [3, 3, 1, 1]
  )
})

suggesting.run()
