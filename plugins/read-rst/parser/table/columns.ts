import {isCombining, isWide} from '../lines/width.ts'

const narrow: RegExp = /^[\0-\u02FF]*$/

/**
 * A line of a table by columns: one character for each, so that borders stand at the same index in every line. A wide
 * character takes two columns.
 */
export class ColumnLine {
  readonly text: string
  readonly columns: string
  readonly #indexes: readonly number[] | null

  constructor(text: string, {countsCombining}: {readonly countsCombining: boolean}) {
    this.text = text
    if (narrow.test(text)) {
      this.columns = text
      this.#indexes = null
      return
    }
    const indexes: number[] = []
    let columns = ''
    let index = 0
    for (const character of text) {
      const width = isWide(character) ? 2 : isCombining(character) && !countsCombining ? 0 : 1
      if (width > 0) {
        columns += character[0]
        indexes.push(index)
      }
      if (width > 1) {
        columns += '\0'
        indexes.push(index + character.length)
      }
      index += character.length
    }
    this.columns = columns
    this.#indexes = indexes
  }

  /** Where a column begins in the text. */
  index(column: number): number {
    if (this.#indexes === null) return Math.min(column, this.text.length)
    return this.#indexes[column] ?? this.text.length
  }
}
