import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {columnsOf, fitColumns, takeColumns, takeLastColumns} from '../../src/problem/columns.ts'

const columns = suite('columns')

const widths: readonly (readonly [text: string, columns: number])[] = [
  ['', 0],
  ['mkdir .ssh', 10],
  ['Zürich', 6],
  ['Zu\u0308rich', 6],
  ['日本語', 6],
  ['ｶﾀｶﾅ', 4],
  ['한국어', 6],
  ['\u1112\u1161\u11AB', 2],
  ['🎉', 2],
  ['🇨🇭', 2],
  ['→ ✓', 3]
]

for (const [text, width] of widths) {
  columns(`counts ${width} for \`${text}\``, () => {
    assert.is(columnsOf(text), width)
  })
}

columns('takes the beginning that fits, never half a character', () => {
  assert.is(takeColumns('日本語', 5), '日本')
  assert.is(takeColumns('日本語', 6), '日本語')
  assert.is(takeColumns('🎉🎉', 3), '🎉')
  assert.is(takeColumns('abc', 0), '')
})

columns('takes the end that fits', () => {
  assert.is(takeLastColumns('日本語', 5), '本語')
  assert.is(takeLastColumns('abc', 9), 'abc')
  assert.is(takeLastColumns('abc', 0), '')
})

columns('marks what does not fit', () => {
  assert.is(fitColumns('sudo apt-get install', 20), 'sudo apt-get install')
  assert.is(fitColumns('sudo apt-get install', 10), 'sudo apt-…')
  assert.is(fitColumns('sudo apt-get install', 10, '...'), 'sudo ap...')
  assert.is(fitColumns('日本語', 6), '日本語')
  assert.is(fitColumns('日本語', 5), '日本…')
  assert.is(fitColumns('日本語', 1), '…')
  assert.is(fitColumns('abc', 2, '...'), '..')
})

columns('stays short however many accents are heaped up', () => {
  assert.ok(fitColumns(`a${'\u0301'.repeat(100_000)}`, 20).length <= 161)
})

columns.run()
