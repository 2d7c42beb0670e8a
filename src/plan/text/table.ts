import {columnsOf} from '../../problem/columns.ts'

/** A text with blanks behind it, as wide as a column of a table. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** How wide a column of a table is. */
export function widestOf(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, columnsOf(text)), 0)
}
