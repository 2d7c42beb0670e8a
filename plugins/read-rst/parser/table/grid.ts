import type {Lines} from '../lines/lines.ts'
import {cutCell, type Rectangle} from './cell.ts'
import {ColumnLine} from './columns.ts'
import {GridBorders} from './grid-borders.ts'
import type {Cell, TableFault, TableParts} from './table.ts'

const headBorder: RegExp = /^\+=[=+]+=\+$/

/**
 * Read a table that is drawn with borders around every cell. All lines are equally wide.
 *
 *     +------------+-----------+
 *     | Paket      | Befehl    |
 *     +============+===========+
 *     | uwsgi      | pip ...   |
 *     +------------+-----------+
 */
export function readGrid(table: Lines): TableParts | TableFault {
  const rows = table.texts.map((text) => new ColumnLine(text, {countsCombining: true}))
  const borders = rows.flatMap(({columns}, at) => (headBorder.test(columns) ? [at] : []))
  const [head] = borders
  if (borders.length > 1) return {fault: 'it has more than one border of `=`'}
  if (head === 0 || head === rows.length - 1)
    return {fault: 'its first or last border is one of `=`'}
  const grid = rows.map(({columns}, at) => (at === head ? columns.replaceAll('=', '-') : columns))
  const found = findCells(grid)
  if (found === undefined) return {fault: 'its borders do not meet'}
  return arrange(found, head, (rectangle) => cutCell(table, rows, rectangle))
}

interface FoundCells {
  /** Corners of the borders around each cell. */
  readonly cells: readonly Rectangle[]
  /** Lines and columns in which borders meet. */
  readonly rowBorders: ReadonlySet<number>
  readonly columnBorders: ReadonlySet<number>
}

/** Trace one cell after the other from its upper left corner, from top to bottom. */
function findCells(grid: readonly string[]): FoundCells | undefined {
  const borders = new GridBorders(grid)
  const {bottom, right} = borders
  const cells: Rectangle[] = []
  const rowBorders = new Set([0])
  const columnBorders = new Set([0])
  // How far down each column is covered by cells; the next corner is in the column that is covered least.
  const covered = Array.from({length: right}, () => 0)
  let left = 0
  for (let top = 0; top < bottom; ) {
    const cell = borders.traceCell(top, left)
    if (cell === undefined) return undefined
    for (let column = left; column < cell.right; column++) {
      if (covered[column] !== top) return undefined
      covered[column] = cell.bottom
    }
    cells.push(cell)
    borders.noteMeetings(cell, rowBorders, columnBorders)
    left = leastCovered(covered, cell.right, top)
    top = covered[left] as number
  }
  return {cells, rowBorders, columnBorders}
}

/** The first column at `from` or behind it that is covered down to `top` only, else the first of those covered least. */
function leastCovered(covered: readonly number[], from: number, top: number): number {
  const beside = covered.indexOf(top, from)
  if (beside >= 0) return beside
  return covered.indexOf(covered.reduce((least, each) => Math.min(least, each)))
}

/** Put cells into the rows and columns that the borders make; every place must be covered once. */
function arrange(
  {cells, rowBorders, columnBorders}: FoundCells,
  head: number | undefined,
  cut: (inside: Rectangle) => Lines
): TableParts | TableFault {
  const rowOf = indexOfEach(rowBorders)
  const columnOf = indexOfEach(columnBorders)
  const rows = Array.from({length: rowBorders.size - 1}, (): {column: number; cell: Cell}[] => [])
  let free = (rowBorders.size - 1) * (columnBorders.size - 1)
  for (const {top, left, bottom, right} of cells) {
    const row = rowOf.get(top)
    const column = columnOf.get(left)
    if (row === undefined || column === undefined) return {fault: 'its borders do not meet'}
    const moreRows = (rowOf.get(bottom) as number) - row - 1
    const moreColumns = (columnOf.get(right) as number) - column - 1
    free -= (moreRows + 1) * (moreColumns + 1)
    const lines = cut({top: top + 1, left: left + 1, bottom, right})
    rows[row]?.push({column, cell: {lines, moreRows, moreColumns}})
  }
  if (free !== 0) return {fault: 'its cells do not fill it'}
  const ordered = rows.map((row) =>
    row.toSorted((a, b) => a.column - b.column).map(({cell}) => cell)
  )
  return {rows: ordered, headerRows: head === undefined ? 0 : (rowOf.get(head) ?? 0)}
}

function indexOfEach(borders: ReadonlySet<number>): ReadonlyMap<number, number> {
  const sorted = [...borders].sort((a, b) => a - b)
  return new Map(sorted.map((border, index) => [border, index]))
}
