import {isUtf8} from 'node:buffer'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {firstInvalidByte, utf16Length} from '../../src/read/utf8.ts'
import {chance} from '../random.ts'

const utf8 = suite('UTF-8')

const bytes: readonly (readonly [what: string, bytes: readonly number[], at: number])[] = [
  ['an overlong slash', [0x61, 0xc0, 0xaf], 1],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80], 0],
  ['a character above the last', [0xf4, 0x90, 0x80, 0x80], 0],
  ['an overlong character of three bytes', [0xe0, 0x9f, 0xbf], 0],
  ['an overlong character of four bytes', [0xf0, 0x8f, 0xbf, 0xbf], 0],
  ['a continuation without a beginning', [0xc3, 0xbc, 0xbc], 2],
  ['the last character', [0xf4, 0x8f, 0xbf, 0xbf], 4]
]

for (const [what, sequence, at] of bytes) {
  utf8(`finds the end of what is valid: ${what}`, () => {
    assert.is(firstInvalidByte(Uint8Array.from(sequence)), at)
  })
}

utf8('agrees with Node on damaged texts', () => {
  const text = Buffer.from('aü€😀\u{10FFFF}\uD7FF\uE000 plain')
  for (let seed = 0; seed < 3000; seed++) {
    const random = chance(seed)
    const damaged = Buffer.from(text)
    for (let count = random.below(3); count > 0; count--) {
      damaged[random.below(damaged.length)] = random.below(256)
    }
    const at = firstInvalidByte(damaged)
    assert.is(at === damaged.length, isUtf8(damaged))
    assert.ok(isUtf8(damaged.subarray(0, at)))
  }
})

utf8('counts the units that JavaScript counts', () => {
  const text = 'aü€😀\u{10FFFF}'
  assert.is(utf16Length(Buffer.from(text)), text.length)
})

utf8.run()
