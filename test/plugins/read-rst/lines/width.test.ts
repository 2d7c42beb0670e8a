import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {columnWidth} from '../../../../plugins/read-rst/parser/lines/width.ts'

const width = suite('columnWidth')

const widths: readonly (readonly [text: string, columns: number])[] = [
  ['Servicios', 9],
  ['Größe', 5],
  ['中文', 4],
  ['ｗｉｄｅ', 8],
  ['ﾊﾝｶｸ', 4],
  ['e\u0301a', 2],
  ['😀', 2],
  ['⚙\ufe0f', 2],
  ['𝐀', 1]
]

for (const [text, columns] of widths) {
  width(`gives ${text} ${columns} columns`, () => {
    assert.is(columnWidth(text), columns)
  })
}

width.run()
