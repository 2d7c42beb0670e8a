import type {Table, TableCell, TableRow} from 'mdast'
import type {Body} from '../block/body.ts'
import {parseNested} from '../block/nested.ts'
import type {Lines} from '../lines/lines.ts'
import type {Span} from '../problem/problems.ts'
import type {Flow} from '../tree/nodes.ts'
import type {Cell, TableParts} from './table.ts'

/** The GFM table of a table that was understood. */
export function tableNode(body: Body, {rows, headerRows}: TableParts, position: Span): Table {
  const children = rows.map((cells) => rowNode(body, cells, position))
  return {type: 'table', align: [], data: {headerRows}, children, position}
}

function rowNode(body: Body, cells: readonly Cell[], table: Span): TableRow {
  const children = cells.map((cell) => cellNode(body, cell))
  const [first = table, ...others] = children.map(({position}) => position as Span)
  const position = others.reduce(
    (so, {start, end}) => ({
      start: start.offset < so.start.offset ? start : so.start,
      end: end.offset > so.end.offset ? end : so.end
    }),
    first
  )
  return {type: 'tableRow', children, position}
}

/** A cell with the text of its paragraph; a cell with anything else holds blocks, which mdast has no word for. */
function cellNode(body: Body, {lines: block, moreRows, moreColumns}: Cell): TableCell {
  const blocks = parseNested(body, block)
  const lines = block.withoutBlankTop().withoutBlankEnd()
  const last = Math.max(0, lines.length - 1)
  const position =
    lines.length === 0 ? emptySpan(block) : {start: lines.place(0), end: lines.end(last)}
  const cell: TableCell = {type: 'tableCell', children: [], position}
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'paragraph' && only.data === undefined) {
    body.session.moveText(only, cell)
    cell.children = only.children
  } else if (blocks.length > 0) {
    cell.children = blocks as (Flow & TableCell['children'][number])[]
    cell.data = {isFlow: true}
  }
  if (moreRows + moreColumns > 0) {
    cell.data = {...cell.data, hProperties: {rowSpan: moreRows + 1, colSpan: moreColumns + 1}}
  }
  return cell
}

/** An empty cell stands where its text would begin. */
function emptySpan({document, first, columns}: Lines): Span {
  const place = document.place(first, columns[0] ?? 0)
  return {start: place, end: place}
}
