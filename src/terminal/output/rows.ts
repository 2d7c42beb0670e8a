import type * as Headless from '@xterm/headless'

/** Joins the rows of a line that was too wide for the screen. */
export class LineJoiner {
  readonly #lines: string[] = []
  #line = ''

  add(row: string, isContinued: boolean): void {
    this.#line += row
    if (isContinued) return
    this.#lines.push(this.#line)
    this.#line = ''
  }

  text(): string {
    const lines = this.#line === '' ? this.#lines : [...this.#lines, this.#line]
    return lines.join('\n')
  }
}

/** What is read of a row, or of its first columns; blanks that nobody wrote at its end may be left out. */
export type ReadRow = (row: Headless.IBufferLine, isTrimmed: boolean, columns?: number) => string

/** A row as text alone. */
export const plainRow: ReadRow = (row, isTrimmed, columns) =>
  row.translateToString(isTrimmed, 0, columns)

/** Add rows of a buffer to lines. */
export function takeRows(
  buffer: Headless.IBuffer,
  lines: LineJoiner,
  start: number,
  end: number,
  read: ReadRow = plainRow
): void {
  for (let y = start; y < end; y++) {
    const row = buffer.getLine(y)
    // Behind the last row the emulator shows its first again.
    const next = y + 1 < buffer.length ? buffer.getLine(y + 1) : undefined
    const written = next?.isWrapped ? writtenBefore(next, row) : undefined
    const isContinued = written !== undefined
    lines.add(row ? read(row, !isContinued, written) : '', isContinued)
  }
}

/** How many columns of a row the line takes that goes on in the next; `undefined` where its end was erased, which ends it. */
function writtenBefore(
  next: Headless.IBufferLine,
  row: Headless.IBufferLine | undefined
): number | undefined {
  if (row === undefined) return undefined
  if (isWritten(row, row.length - 1)) return row.length
  // A wide character that did not fit leaves its cell empty.
  const hasGap = next.getCell(0)?.getWidth() === 2 && isWritten(row, row.length - 2)
  return hasGap ? row.length - 1 : undefined
}

/** Whether a character stands in a cell, or half of one. */
export function isWritten(row: Headless.IBufferLine, x: number): boolean {
  const cell = row.getCell(x)
  return cell !== undefined && (cell.getChars() !== '' || cell.getWidth() === 0)
}

/** Whether nothing was written into a row. */
export function isBlank(row: Headless.IBufferLine | undefined): boolean {
  return row === undefined || row.translateToString(true) === ''
}
