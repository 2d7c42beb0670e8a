import type * as Headless from '@xterm/headless'
import {isWritten} from './rows.ts'

/** Ends every look. */
const plain = '\u001b[0m'

/** How a cell can look, and the parameter that makes it so (SGR, ECMA-48 8.3.117). */
const looks: readonly (readonly [
  parameter: number,
  has: (cell: Headless.IBufferCell) => number
])[] = [
  [1, (cell) => cell.isBold()],
  [2, (cell) => cell.isDim()],
  [3, (cell) => cell.isItalic()],
  [4, (cell) => cell.isUnderline()],
  [5, (cell) => cell.isBlink()],
  [7, (cell) => cell.isInverse()],
  [9, (cell) => cell.isStrikethrough()],
  [53, (cell) => cell.isOverline()]
]

/** A row with its colours and other looks: it begins and ends without any. */
export function styledRow(
  row: Headless.IBufferLine,
  isTrimmed: boolean,
  length: number = row.length
): string {
  let end = length
  while (isTrimmed && end > 0 && !isWritten(row, end - 1)) end--
  let text = ''
  let style = ''
  for (let x = 0; x < end; x++) {
    const cell = row.getCell(x)
    if (cell === undefined || cell.getWidth() === 0) continue
    const wanted = styleOf(cell)
    if (wanted !== style) {
      if (style !== '') text += plain
      if (wanted !== '') text += `\u001b[${wanted}m`
      style = wanted
    }
    text += cell.getChars() || ' '
  }
  return style === '' ? text : text + plain
}

/** The parameters of a cell: `1;38;5;208`. */
function styleOf(cell: Headless.IBufferCell): string {
  if (cell.isAttributeDefault()) return ''
  const parameters = looks.flatMap(([parameter, has]) => (has(cell) ? [parameter] : []))
  if (!cell.isFgDefault()) parameters.push(...colour(cell.isFgRGB(), cell.getFgColor(), 30))
  if (!cell.isBgDefault()) parameters.push(...colour(cell.isBgRGB(), cell.getBgColor(), 40))
  return parameters.join(';')
}

/** `base` is 30 for a foreground, 40 for a background. */
function colour(isDirect: boolean, value: number, base: 30 | 40): readonly number[] {
  if (isDirect) return [base + 8, 2, value >> 16, (value >> 8) & 255, value & 255]
  if (value < 8) return [base + value]
  if (value < 16) return [base + 60 + value - 8]
  return [base + 8, 5, value]
}
