import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {DocumentLines} from '../../../../plugins/read-rst/parser/lines/document-lines.ts'
import {
  takeIndented,
  takeKnownIndented,
  takeMarked
} from '../../../../plugins/read-rst/parser/lines/indented.ts'
import {Lines} from '../../../../plugins/read-rst/parser/lines/lines.ts'
import {takeTextBlock} from '../../../../plugins/read-rst/parser/lines/text-block.ts'

const indented = suite('indented blocks')

function linesOf(...texts: readonly string[]): Lines {
  const document = new DocumentLines(texts.join('\n'))
  return new Lines(
    document,
    0,
    document.texts,
    texts.map(() => 0)
  )
}

indented('are dedented by their least indented line, not by their first', () => {
  const {lines, next, isClosed} = takeIndented(linesOf('    b', '  c', '', '   d', '', 'e'), 0)
  assert.equal(lines.texts, ['  b', 'c', '', ' d', ''])
  assert.equal(lines.columns, [2, 2, 2, 2, 2])
  assert.is(next, 5)
  assert.ok(isClosed)
})

indented('may begin with blank lines, which are left out', () => {
  const {lines} = takeIndented(linesOf('', '', '  b'), 0)
  assert.equal(lines.texts, ['b'])
  assert.is(lines.first, 2)
})

indented('are not closed where text follows without a blank line', () => {
  assert.not(takeIndented(linesOf('  b', 'c'), 0).isClosed)
})

indented('behind a list marker end at a line that is indented less than the marker reaches', () => {
  const {lines, next} = takeKnownIndented(linesOf('1. a', '   b', '', '     c', '  d'), 0, 3)
  assert.equal(lines.texts, ['a', 'b', '', '  c'])
  assert.is(next, 4)
})

indented('behind another marker take any indentation', () => {
  const {lines} = takeMarked(linesOf('.. note:: a', ' b', '  c'), 0, 10)
  assert.equal(lines.texts, ['a', 'b', ' c'])
  assert.equal(lines.columns, [10, 1, 1])
})

indented('can end at a blank line, and keep their indentation', () => {
  const lines = linesOf('.. _a: b', '     c', '', '     d')
  const block = takeMarked(lines, 0, 4, {endsAtBlank: true, keepsIndent: true})
  assert.equal(block.lines.texts, ['a: b', '     c'])
  assert.is(block.next, 2)
})

indented('count an ideographic space as indentation, as Python does', () => {
  assert.equal(takeIndented(linesOf('  \u3000b', '   c'), 0).lines.texts, ['b', 'c'])
})

indented('follow a text that an indented line ends', () => {
  assert.equal(takeTextBlock(linesOf('a', 'b', ' c'), 0), {end: 2, isIndented: true})
  assert.equal(takeTextBlock(linesOf('a', 'b', '', 'c'), 0), {end: 2, isIndented: false})
})

indented.run()
