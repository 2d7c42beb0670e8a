import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import matchRegexByDefault, {matchRegex} from '../../../plugins/match-regex/index.ts'

const regex = suite('matchRegex')

function claim(expected: string) {
  return matchRegex.claim(expected, {line: 12})
}

function accepts(expected: string, actual: string): boolean {
  const claimed = claim(expected)
  if (claimed === undefined || 'unreadable' in claimed) throw new Error(`cannot read ${expected}`)
  return claimed.accepts(actual)
}

regex('is named for what it reads', () => {
  assert.is(matchRegex.name, 'regex')
  assert.is(matchRegexByDefault, matchRegex)
})

for (const line of ['total 3', 'a(re)', 'a (re) b', '(re)', 'a (glob)', 'a (RE)']) {
  regex(`leaves \`${line}\` to others`, () => {
    assert.is(claim(line), undefined)
  })
}

const accepted: readonly (readonly [expected: string, actual: string, isAccepted: boolean])[] = [
  [String.raw`\d{4}-\d\d-\d\d (re)`, '2024-02-29', true],
  [String.raw`\d{4}-\d\d-\d\d (re)`, 'on 2024-02-29', false],
  [String.raw`\d{4}-\d\d-\d\d (re)`, '2024-02-29 12:00', false],
  // Not grouped, cram's own form takes `ac` for the second alternative.
  ['a|bc (re)', 'a', true],
  ['a|bc (re)', 'bc', true],
  ['a|bc (re)', 'ac', false],
  [' (re)', '', true],
  ['. (re)', '😀', true],
  ['{"id": \\d+} (re)', '{"id": 17}', true],
  ['[0-9]{2,3}} (re)', '123}', true],
  [String.raw`\w+\@web\:\/srv\-\_\" (re)`, 'root@web:/srv-_"', true],
  [String.raw`[\-\:\]]+ (re)`, ':-]', true],
  [String.raw`\p{Lu}\u{e9} (re)`, 'Éé', true],
  ['Total: .* files? (re)', 'Total: 12 file', true],
  ['a (re) (re)', 'a re', true]
]

for (const [expected, actual, isAccepted] of accepted) {
  regex(`${isAccepted ? 'accepts' : 'rejects'} \`${actual}\` as \`${expected}\``, () => {
    assert.is(accepts(expected, actual), isAccepted)
  })
}

regex('keeps the line as written, and its place', () => {
  const claimed = claim('a|bc (re)')
  assert.ok(claimed !== undefined && !('unreadable' in claimed))
  assert.equal([claimed.source, claimed.line, claimed.repeat], ['a|bc (re)', 12, 'once'])
})

const unreadable: readonly (readonly [expected: string, message: string])[] = [
  ['(a (re)', 'The regular expression cannot be read: unterminated group'],
  ['[a (re)', 'The regular expression cannot be read: unterminated character class'],
  ['*.c (re)', 'The regular expression cannot be read: nothing to repeat'],
  ['a)|(?:b (re)', "The regular expression cannot be read: unmatched ')'"],
  ['a\\ (re)', 'The regular expression cannot be read: \\ at end of pattern'],
  [String.raw`a\Z (re)`, '`\\Z` means nothing in a JavaScript regular expression'],
  ['[[:digit:]]+ (re)', '`[:digit:]` means nothing in a JavaScript regular expression']
]

for (const [expected, message] of unreadable) {
  regex(`says why \`${expected}\` cannot be read`, () => {
    assert.equal(claim(expected), {unreadable: message})
  })
}

regex.run()
