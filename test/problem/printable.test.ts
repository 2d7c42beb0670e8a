import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {printable} from '../../src/problem/printable.ts'

const printing = suite('printable')

const shown: readonly (readonly [meant: string, text: string, shown: string])[] = [
  ['plain text', 'Zürich → 日本 🎉', 'Zürich → 日本 🎉'],
  ['an escape', '\u001B[31mred', '^[[31mred'],
  ['a bell, a zero byte and a backspace', '\u0007\u0000\b', '^G^@^H'],
  ['delete', '\u007F', '^?'],
  ['the eight bit form of an escape sequence', '\u009B31m', '<U+009B>31m'],
  ['line ends', 'a\r\nb\u2028c', 'a^M^Jb<U+2028>c'],
  ['a change of direction', 'a\u202Eb\u2066c', 'a<U+202E>b<U+2066>c'],
  ['a blank without width', 'new\u200Bserver\uFEFF', 'new<U+200B>server<U+FEFF>'],
  ['half a surrogate pair', 'a\uD800b\uDFFF', 'a<U+D800>b<U+DFFF>'],
  ['a joined emoji', '👩\u200D💻', '👩\u200D💻'],
  ['tabs', '\ta\tb', '        a       b'],
  ['a tab behind wide characters', '日本\tb', '日本    b'],
  ['a tab behind a visible escape', '\u001B\tb', '^[      b']
]

for (const [meant, text, expected] of shown) {
  printing(`shows ${meant}`, () => {
    assert.is(printable(text), expected)
  })
}

printing('knows at which column the text begins', () => {
  assert.is(printable('\tb', 6), '  b')
})

printing.run()
