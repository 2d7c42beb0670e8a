import {Lines} from '../lines/lines.ts'
import {indentOf, withoutTrailingBlanks} from '../lines/white-space.ts'
import type {ColumnLine} from './columns.ts'

/** A rectangle of a table: lines from `top` up to `bottom`, columns from `left` up to `right`. */
export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The text in a rectangle, without the indentation that all its lines share. */
export function cutCell(
  table: Lines,
  rows: readonly ColumnLine[],
  {top, left, bottom, right}: Rectangle
): Lines {
  const texts: string[] = []
  const columns: number[] = []
  let indent = right
  for (let at = top; at < bottom; at++) {
    const row = rows[at] as ColumnLine
    const start = row.index(left)
    const text = withoutTrailingBlanks(row.text.slice(start, row.index(right)))
    if (text !== '') indent = Math.min(indent, indentOf(text))
    texts.push(text)
    columns.push((table.columns[at] as number) + start)
  }
  const cut = indent < right ? indent : 0
  return new Lines(
    table.document,
    table.first + top,
    texts.map((text) => text.slice(cut)),
    columns.map((column) => column + cut),
    true
  )
}
