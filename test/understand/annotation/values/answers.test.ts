import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {readAnswers} from '../../../../src/understand/annotation/values/answers.ts'

const answers = suite('the value of `answers`')

const text = (on: string, say: string): object => ({
  on: {kind: 'text', source: on},
  say: {kind: 'text', text: say}
})

const readable: readonly (readonly [written: string, read: readonly object[]])[] = [
  [
    `[{on: 'Password:', say: $ADMIN_PASSWORD}]`,
    [{on: {kind: 'text', source: 'Password:'}, say: {kind: 'secret', name: 'ADMIN_PASSWORD'}}]
  ],
  [`[{on: Name, say: Ada Lovelace}]`, [text('Name', 'Ada Lovelace')]],
  [`[ { say : y , on : "Sure? [y/N]" } , ]`, [text('Sure? [y/N]', 'y')]],
  [`[{on: 'It''s, {here}', say: ''}]`, [text("It's, {here}", '')]],
  [`[{on: a, say: 1}, {on: b, say: '$$HOME'}]`, [text('a', '1'), text('b', '$HOME')]],
  [
    `[{on: /^e-?mail, [a-z{2}]/, say: a@b.org}]`,
    [{on: {kind: 'pattern', source: '^e-?mail, [a-z{2}]'}, say: {kind: 'text', text: 'a@b.org'}}]
  ],
  [
    `[{on: '/PIN|TAN/', say: '$PIN'}]`,
    [{on: {kind: 'pattern', source: 'PIN|TAN'}, say: {kind: 'secret', name: 'PIN'}}]
  ]
]

for (const [written, read] of readable) {
  answers(`is read from ${written}`, () => assert.equal(readAnswers(written), read))
}

const unreadable: readonly string[] = [
  '',
  '[]',
  'yes',
  `{on: a, say: b}`,
  `[{on: a}]`,
  `[{on: a, say: b, then: c}]`,
  `[{on: a, on: b, say: c}]`,
  `[{on: '', say: c}]`,
  `[{on: a say: b}]`,
  `[{on: a, say: b}`,
  `[{on: a, say: b}] c`,
  `[{on: a, say: b} {on: a, say: b}]`,
  `[{on: /(/, say: b}]`,
  `[{on: a, say: [b]}]`
]

for (const written of unreadable) {
  answers(`is not read from ${JSON.stringify(written)}`, () => {
    assert.is(readAnswers(written), undefined)
  })
}

answers.run()
