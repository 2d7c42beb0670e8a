import type {Table, TableCell, TableRow} from 'mdast'
import type {Body} from '../block/body.ts'
import {parseNested} from '../block/nested.ts'
import type {Span} from '../problem/problems.ts'
import type {Flow} from '../tree/nodes.ts'
import type {Cell, TableParts} from './table.ts'

/** The GFM table of a table that was understood. */
export function tableNode(body: Body, {rows, headerRows}: TableParts, position: Span): Table {
  const children = rows.map((cells): TableRow => {
    const nodes = cells.map((cell) => cellNode(body, cell))
    const start = nodes[0]?.position?.start ?? position.start
    const end = nodes.at(-1)?.position?.end ?? position.end
    return {type: 'tableRow', children: nodes, position: {start, end}}
  })
  return {type: 'table', align: [], data: {headerRows}, children, position}
}

/** A cell with the text of its paragraph; a cell with anything else holds blocks, which mdast has no word for. */
function cellNode(body: Body, {lines: block, moreRows, moreColumns}: Cell): TableCell {
  const blocks = parseNested(body, block)
  const lines = block.withoutBlankTop().withoutBlankEnd()
  const last = Math.max(0, lines.length - 1)
  const position =
    lines.length === 0
      ? {
          start: block.document.place(block.first, block.columns[0] ?? 0),
          end: block.document.place(block.first, block.columns[0] ?? 0)
        }
      : {start: lines.place(0), end: lines.end(last)}
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
