import type {Point} from 'unist'
import {expandTabs, mapColumns} from './tabs.ts'
import {endOfText, withoutTrailingBlanks} from './white-space.ts'

/** A place in a document; a point of unist whose offset is always known. */
export interface Place extends Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * The lines of a document as docutils sees them, and the way back to the source: `texts` has tabs expanded and blanks at
 * the ends of lines left out. Lines end in `\n`, `\r\n` or `\r`, and count from 0 here.
 */
export class DocumentLines {
  readonly source: string
  readonly texts: readonly string[]
  readonly #starts: readonly number[]
  readonly #ends: readonly number[]
  /** Of the lines with tabs: `undefined` until somebody asks. */
  readonly #columns: Map<number, readonly number[] | undefined> = new Map()

  constructor(source: string) {
    const starts: number[] = []
    const ends: number[] = []
    const texts: string[] = []
    const mayExpand = /[\t\v\f]/.test(source)
    const lineEnd = source.includes('\r') ? /\r\n?|\n/g : /\n/g
    let start = 0
    while (start < source.length) {
      const found = lineEnd.exec(source)
      const end = found === null ? source.length : found.index
      if (mayExpand) {
        const line = source.slice(start, end)
        if (line.includes('\t')) this.#columns.set(starts.length, undefined)
        texts.push(withoutTrailingBlanks(expandTabs(line)))
      } else {
        texts.push(source.slice(start, endOfText(source, start, end)))
      }
      starts.push(start)
      ends.push(end)
      start = found === null ? source.length : lineEnd.lastIndex
    }
    this.source = source
    this.texts = texts
    this.#starts = starts
    this.#ends = ends
  }

  /** Where a column of an expanded line stands in the source; a column within a tab is the one behind the tab. */
  place(line: number, column: number): Place {
    const start = this.#starts[line] ?? this.source.length
    const index = this.#index(line, column)
    return {line: line + 1, column: index + 1, offset: start + index}
  }

  /** The end of the source. */
  end(): Place {
    const last = this.#starts.length - 1
    if (last < 0) return {line: 1, column: 1, offset: 0}
    if ((this.#ends[last] as number) < this.source.length) {
      return {line: last + 2, column: 1, offset: this.source.length}
    }
    return this.place(last, Number.MAX_SAFE_INTEGER)
  }

  /** A line as written from a column on, blanks at its end kept; spaces stand for the rest of a tab that `column` divides. */
  raw(line: number, column: number): string {
    const start = this.#starts[line] as number
    const end = this.#ends[line] as number
    const index = this.#index(line, column)
    const rest = this.source.slice(start + index, end)
    return ' '.repeat(this.#restOfTab(line, column)) + rest
  }

  #index(line: number, column: number): number {
    const length = (this.#ends[line] ?? 0) - (this.#starts[line] ?? 0)
    const columns = this.#columnsOf(line)
    if (columns === undefined) return Math.min(column, length)
    if (column >= columns.length) return length
    const index = columns[column] as number
    return column > 0 && columns[column - 1] === index ? index + 1 : index
  }

  #restOfTab(line: number, column: number): number {
    const columns = this.#columnsOf(line)
    if (columns === undefined || column === 0) return 0
    const index = columns[column]
    if (index === undefined || columns[column - 1] !== index) return 0
    let end = column
    while (columns[end] === index) end += 1
    return end - column
  }

  /** The map of a line with tabs; `undefined` where every column is its own index. */
  #columnsOf(line: number): readonly number[] | undefined {
    if (!this.#columns.has(line)) return undefined
    const known = this.#columns.get(line)
    if (known !== undefined) return known
    const columns = mapColumns(this.source.slice(this.#starts[line], this.#ends[line]))
    this.#columns.set(line, columns)
    return columns
  }
}
