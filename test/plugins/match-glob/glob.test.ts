import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import matchGlobByDefault, {matchGlob} from '../../../plugins/match-glob/index.ts'
import {chance} from '../../random.ts'

const glob = suite('matchGlob')

function accepts(pattern: string, actual: string): boolean {
  const claimed = matchGlob.claim(`${pattern} (glob)`, {line: 12})
  if (claimed === undefined || 'unreadable' in claimed) throw new Error(`cannot read ${pattern}`)
  return claimed.accepts(actual)
}

glob('is named for what it reads', () => {
  assert.is(matchGlob.name, 'glob')
  assert.is(matchGlobByDefault, matchGlob)
})

for (const line of ['*.c', 'a(glob)', 'a (glob) b', 'a (re)']) {
  glob(`leaves \`${line}\` to others`, () => {
    assert.is(matchGlob.claim(line, {line: 1}), undefined)
  })
}

const accepted: readonly (readonly [pattern: string, actual: string, isAccepted: boolean])[] = [
  ['/etc/host*', '/etc/hosts', true],
  ['/etc/host*', '/etc/host', true],
  ['/etc/host*', 'x/etc/hosts', false],
  ['*.c', 'a.c', true],
  ['*.c', 'a.c.o', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['?', '😀', true],
  ['??', '😀', false],
  ['*?', '😀', true],
  ['?*?', '😀', false],
  ['a*b*c', 'a1b2b3c', true],
  ['a*b*c', 'a1c2b', false],
  ['a*a', 'a', false],
  ['*', '', true],
  ['**', 'abc', true],
  ['', '', true],
  ['', 'a', false],
  ['*a?b*', 'xaaab', true],
  ['a.c', 'abc', false],
  // As in cram, brackets are nothing special.
  ['[ab]', '[ab]', true],
  ['[ab]', 'a', false],
  [String.raw`\*.\?`, '*.?', true],
  [String.raw`\*.\?`, 'a.b', false],
  [String.raw`C:\\dir\file*`, String.raw`C:\dir\file.txt`, true],
  ['a\\', 'a\\', true]
]

for (const [pattern, actual, isAccepted] of accepted) {
  glob(`${isAccepted ? 'accepts' : 'rejects'} \`${actual}\` as \`${pattern}\``, () => {
    assert.is(accepts(pattern, actual), isAccepted)
  })
}

/** The meaning of a glob, one step at a time. */
function isMatch(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...others] = pattern
  if (first === undefined) return text.length === 0
  if (first === '*')
    return isMatch(others, text) || (text.length > 0 && isMatch(pattern, text.slice(1)))
  return text.length > 0 && (first === '?' || first === text[0]) && isMatch(others, text.slice(1))
}

glob('agrees with the trial of all readings', () => {
  for (let seed = 0; seed < 20_000; seed++) {
    const random = chance(seed)
    const pattern = Array.from({length: random.below(7)}, () =>
      random.pick(['*', '?', 'a', 'b', '😀'])
    )
    const text = Array.from({length: random.below(8)}, () => random.pick(['a', 'b', '😀']))
    const message = `${pattern.join('')} on ${text.join('')}`
    assert.is(accepts(pattern.join(''), text.join('')), isMatch(pattern, text), message)
  }
})

glob('takes no time for many stars', () => {
  const started = performance.now()
  assert.is(accepts('*a'.repeat(2000), 'a'.repeat(100_000) + 'b'), false)
  assert.is(accepts('*?a'.repeat(30) + 'c', 'a'.repeat(100_000)), false)
  assert.ok(performance.now() - started < 500)
})

glob.run()
