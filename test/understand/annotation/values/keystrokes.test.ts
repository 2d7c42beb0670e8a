import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {KeyOption} from '../../../../src/model/input.ts'
import {readKeystrokes} from '../../../../src/understand/annotation/values/keystrokes.ts'

const keystrokes = suite('the value of `keys`')

const typed = (...all: readonly string[]): readonly KeyOption[] =>
  all.map((keys) => ({kind: 'type', keys}))

const readable: readonly (readonly [written: string, read: readonly KeyOption[]])[] = [
  ['i hello <Esc> :wq <Enter>', typed('i', 'hello', '\u001b', ':wq', '\r')],
  ['ihello<Esc>:wq<Enter>', typed('ihello', '\u001b', ':wq', '\r')],
  [`i 'hello  world' <esc>`, typed('i', 'hello  world', '\u001b')],
  ['<C-x> <C-[> <M-f> <Tab>', typed('\u0018', '\u001b', '\u001bf', '\t')],
  ['<lt> <gt> a<lt>b', typed('<', '>', 'a', '<', 'b')],
  ['<Up> <Down> <F1> <PageDown>', typed('\u001b[A', '\u001b[B', '\u001bOP', '\u001b[6~')],
  [
    'i x screen: contains "two words" <Esc>',
    [...typed('i', 'x'), {kind: 'screen', contains: 'two words'}, ...typed('\u001b')]
  ],
  [`screen: contains '"'`, [{kind: 'screen', contains: '"'}]]
]

for (const [written, read] of readable) {
  keystrokes(`are read from ${written}`, () => assert.equal(readKeystrokes(written), read))
}

for (const written of ['', '  ', '<Escape>', '<', 'a <b', '<C-é>', '<toString>']) {
  keystrokes(`are not read from ${JSON.stringify(written)}`, () => {
    assert.is(readKeystrokes(written), undefined)
  })
}

keystrokes.run()
