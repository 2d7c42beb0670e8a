import type {Lines} from '../lines/lines.ts'
import {takeTextBlock} from '../lines/text-block.ts'
import {ColumnLine} from '../table/columns.ts'
import {readGrid} from '../table/grid.ts'
import {tableNode} from '../table/node.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {addMalformedTable} from './malformed-table.ts'
import {gridTable} from './markers.ts'

/** A table with borders around every cell: find where it ends, then read it. */
export function takeGridTable(body: Body, at: number): number | undefined {
  const {lines, children} = body
  if (!gridTable.test(lines.texts[at] as string)) return undefined
  const block = takeTextBlock(lines, at)
  const end = endOfGrid(lines, at, block.end)
  if (end === undefined) {
    const behind = endOfBars(lines, at, block.end)
    addMalformedTable(body, at, behind, 'it has no border at its bottom')
    return behind
  }
  const table = lines.slice(at, end)
  const parts = isEvenlyWide(table) ? readGrid(table) : {fault: 'its lines are not equally wide'}
  if ('fault' in parts) addMalformedTable(body, at, end, parts.fault)
  else children.push(tableNode(body, parts, {start: lines.place(at), end: lines.end(end - 1)}))
  if (end < block.end || block.isIndented) reportMissingBlankLine(body, end, 'table')
  return end
}

/** Behind the last line that begins as a line of a table does. */
function endOfBars(lines: Lines, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && /^[+|]/.test(lines.texts[end] as string)) end += 1
  return end
}

/** Behind the border at the bottom: the last line, else the lowest border that leaves room for a row. */
function endOfGrid(lines: Lines, at: number, limit: number): number | undefined {
  const behind = endOfBars(lines, at, limit)
  if (gridTable.test(lines.texts[behind - 1] as string)) return behind
  for (let line = behind - 2; line > at + 1; line--) {
    if (gridTable.test(lines.texts[line] as string)) return line + 1
  }
  return undefined
}

/** Whether every line is as wide as the first and ends in a border. */
function isEvenlyWide(table: Lines): boolean {
  const widths = table.texts.map(
    (text) => new ColumnLine(text, {countsCombining: true}).columns.length
  )
  return table.texts.every((text, at) => widths[at] === widths[0] && /[+|]$/.test(text))
}
