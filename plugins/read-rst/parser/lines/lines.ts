import type {DocumentLines, Place} from './document-lines.ts'

/**
 * Consecutive lines of a document, each from some column on: the whole document, the content of a list item, a cell.
 * What docutils calls a StringList; everything that is parsed is one.
 */
export class Lines {
  readonly document: DocumentLines
  /** The line of the document, from 0, that the first of these lines is. */
  readonly first: number
  readonly texts: readonly string[]
  /** Where each text begins in its line of the document, tabs expanded. */
  readonly columns: readonly number[]
  /** Whether the texts may end before the lines of the document do, as in the cells of a table. */
  readonly isCut: boolean

  constructor(
    document: DocumentLines,
    first: number,
    texts: readonly string[],
    columns: readonly number[],
    isCut = false
  ) {
    this.document = document
    this.first = first
    this.texts = texts
    this.columns = columns
    this.isCut = isCut
  }

  get length(): number {
    return this.texts.length
  }

  /** Other texts for the lines from `start` on, and where those begin. */
  with(start: number, texts: readonly string[], columns: readonly number[]): Lines {
    return new Lines(this.document, this.first + start, texts, columns, this.isCut)
  }

  /** Lines from `start` up to, not including, `end`. */
  slice(start: number, end: number = this.texts.length): Lines {
    return new Lines(
      this.document,
      this.first + start,
      this.texts.slice(start, end),
      this.columns.slice(start, end),
      this.isCut
    )
  }

  /** A part of one line, as a view of its own. */
  part(at: number, from: number, to?: number): Lines {
    const text = this.texts[at] as string
    const column = (this.columns[at] as number) + from
    return new Lines(this.document, this.first + at, [text.slice(from, to)], [column], true)
  }

  /** The same lines, those from `start` up to `end` taken for blank ones. */
  blanked(start: number, end: number): Lines {
    const texts = this.texts.map((text, at) => (at >= start && at < end ? '' : text))
    return new Lines(this.document, this.first, texts, this.columns, this.isCut)
  }

  /** Without blank lines at the beginning. */
  withoutBlankTop(): Lines {
    let start = 0
    while (start < this.texts.length && this.texts[start] === '') start += 1
    return start === 0 ? this : this.slice(start)
  }

  /** Without blank lines at the end. */
  withoutBlankEnd(): Lines {
    let end = this.texts.length
    while (end > 0 && this.texts[end - 1] === '') end -= 1
    return end === this.texts.length ? this : this.slice(0, end)
  }

  /** Whether there is anything but blank lines. */
  hasText(): boolean {
    return this.texts.some((text) => text !== '')
  }

  /** Where a character of a line stands in the source; the beginning of the line unless told otherwise. */
  place(at: number, index = 0): Place {
    return this.document.place(this.first + at, (this.columns[at] as number) + index)
  }

  /** Where the text of a line ends in the source. */
  end(at: number): Place {
    return this.place(at, (this.texts[at] as string).length)
  }

  /** A line as written: tabs as they are, blanks at the end kept. */
  raw(at: number): string {
    if (this.isCut) return this.texts[at] as string
    return this.document.raw(this.first + at, this.columns[at] as number)
  }
}
