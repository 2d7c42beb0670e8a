import type {Lines} from '../lines/lines.ts'
import {cutCell} from './cell.ts'
import {ColumnLine} from './columns.ts'
import type {Cell, TableFault, TableParts} from './table.ts'

/** Where a column of text begins and ends. */
interface Column {
  readonly start: number
  readonly end: number
}

interface Row {
  readonly top: number
  readonly cells: readonly Cell[]
}

const headBorder: RegExp = /^=[ =]*$/
const spanLine: RegExp = /^-[ -]*$/

/**
 * Read a table whose columns only blanks divide. A row begins where the first column is not blank.
 *
 *     =====  =====
 *     col 1  col 2
 *     =====  =====
 *     1      Second column of row 1.
 *     2      Second column of row 2.
 *     =====  =====
 */
export function readSimple(table: Lines): TableParts | TableFault {
  const reader = new SimpleTable(table)
  const fault = reader.readRows()
  if (fault !== undefined) return {fault}
  const {rows, head} = reader
  const first =
    head === undefined
      ? 0
      : Math.max(
          0,
          rows.findIndex(({top}) => top > head)
        )
  return {rows: rows.map(({cells}) => cells), headerRows: first}
}

class SimpleTable {
  readonly rows: Row[] = []
  /** The line of the border below the header. */
  readonly head: number | undefined
  readonly #table: Lines
  readonly #lines: readonly ColumnLine[]
  /** The last one may grow with the text in it. */
  readonly #columns: Column[]
  readonly #borderEnd: number

  constructor(table: Lines) {
    this.#table = table
    this.#lines = table.texts.map((text) => new ColumnLine(text, {countsCombining: false}))
    this.#columns = columnsOf(this.#border(0))
    this.#borderEnd = this.#columns.at(-1)?.end ?? 0
    const borders = table.texts.flatMap((text, at) => (headBorder.test(text) ? [at] : []))
    this.head = borders.find((at) => at > 0 && at < table.length - 1)
  }

  /** Why the table cannot be understood; `undefined` when its rows are read. */
  readRows(): string | undefined {
    const [{start: firstStart, end: firstEnd}] = this.#columns as [Column]
    let start = 1
    let hasText = false
    for (let at = 1; at < this.#lines.length; at++) {
      const line = (this.#lines[at] as ColumnLine).columns
      if (spanLine.test(this.#border(at))) {
        const fault = this.#readRow(start, at, at)
        if (fault !== undefined) return fault
        start = at + 1
        hasText = false
      } else if (line.slice(firstStart, firstEnd).trim() !== '') {
        if (hasText && at !== start) {
          const fault = this.#readRow(start, at, undefined)
          if (fault !== undefined) return fault
        }
        start = at
        hasText = true
      } else if (!hasText) start = at + 1
    }
    return undefined
  }

  /** A line with the borders of `=` as underlines, which they are too. */
  #border(at: number): string {
    const {columns} = this.#lines[at] as ColumnLine
    const isBorder = at === 0 || at === this.#lines.length - 1 || at === this.head
    return isBorder ? columns.replaceAll('=', '-') : columns
  }

  #readRow(top: number, bottom: number, span: number | undefined): string | undefined {
    if (top === bottom && span === undefined) return undefined
    const columns = span === undefined ? [...this.#columns] : columnsOf(this.#border(span))
    const last = columns.length - 1
    if (span !== undefined) {
      if (columns[last]?.end !== this.#borderEnd)
        return `line ${span + 1} does not underline every column`
      columns[last] = {start: (columns[last] as Column).start, end: this.#lastEnd()}
    }
    const fault = this.#checkMargins(columns, top, bottom)
    if (fault !== undefined) return fault
    const spans = this.#spansOf(columns)
    if (spans === undefined) return `line ${top + 1} has an underline that does not fit the columns`
    const cells = columns.map(({start, end}, index): Cell => {
      const lines = cutCell(this.#table, this.#lines, {top, left: start, bottom, right: end})
      return {lines, moreRows: 0, moreColumns: spans[index] as number}
    })
    this.rows.push({top, cells})
    return undefined
  }

  #lastEnd(): number {
    return this.#columns.at(-1)?.end ?? 0
  }

  /** Between columns there must be blanks; text may be longer than the last column, which then grows. */
  #checkMargins(columns: Column[], top: number, bottom: number): string | undefined {
    const last = columns.length - 1
    for (let at = top; at < bottom; at++) {
      const line = (this.#lines[at] as ColumnLine).columns
      for (const [index, {start, end}] of columns.entries()) {
        const next = columns[index + 1]?.start ?? Number.POSITIVE_INFINITY
        if (line.slice(end, next).trim() === '') continue
        if (index < last) return `line ${at + 1} has text between its columns`
        const grown = start + line.slice(start).trimEnd().length
        columns[index] = {start, end: Math.max(this.#lastEnd(), grown)}
        const main = this.#columns.length - 1
        if (grown > this.#lastEnd()) {
          this.#columns[main] = {start: (this.#columns[main] as Column).start, end: grown}
        }
      }
    }
    return undefined
  }

  /** How many further columns each cell covers; `undefined` where cells do not end where columns do. */
  #spansOf(cells: readonly Column[]): number[] | undefined {
    const spans: number[] = []
    let index = 0
    for (const {start, end} of cells) {
      if (start !== this.#columns[index]?.start) return undefined
      const first = index
      while (end !== this.#columns[index]?.end) {
        index += 1
        if (index >= this.#columns.length) return undefined
      }
      spans.push(index - first)
      index += 1
    }
    return spans
  }
}

/** Where the runs of `-` in an underline begin and end. */
function columnsOf(underline: string): Column[] {
  return [...underline.matchAll(/-[^ ]*/g)].map(({index, 0: run}) => ({
    start: index,
    end: index + run.length
  }))
}
