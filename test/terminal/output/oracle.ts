import {createRequire} from 'node:module'
import type * as Headless from '@xterm/headless'

const {Terminal} = createRequire(import.meta.url)('@xterm/headless') as typeof Headless

/**
 * What a terminal shows of an output that is given to it at once and that it remembers whole, read cell by cell: the
 * plainest way, without bounds, that every other one must agree with.
 */
export async function readByOracle(
  bytes: Uint8Array,
  columns: number,
  rows: number
): Promise<string> {
  const terminal = new Terminal({
    cols: columns,
    rows,
    scrollback: 200_000,
    logLevel: 'off',
    allowProposedApi: true
  })
  await new Promise<void>((resolve) => terminal.write(bytes, resolve))
  const {normal} = terminal.buffer
  const texts = Array.from({length: normal.length}, (_, y) => rowText(normal.getLine(y)))
  let count = texts.length
  while (count > normal.baseY + normal.cursorY + 1 && texts[count - 1] === '') count--
  let text = ''
  for (let y = 0; y < count; y++) {
    const isContinued = y + 1 < texts.length && goesOn(normal.getLine(y), normal.getLine(y + 1))
    text += texts[y]
    if (!isContinued && y < count - 1) text += '\n'
  }
  terminal.dispose()
  return text
}

/** Whether a line goes on in the next row: an erased end ends it, the gap before a wide character does not. */
function goesOn(
  row: Headless.IBufferLine | undefined,
  next: Headless.IBufferLine | undefined
): boolean {
  if (row === undefined || next?.isWrapped !== true) return false
  const [beforeLast, last] = [row.getCell(row.length - 2), row.getCell(row.length - 1)]
  const isHeld = (cell: Headless.IBufferCell | undefined): boolean =>
    cell?.getChars() !== '' || cell.getWidth() === 0
  return isHeld(last) || (isHeld(beforeLast) && next.getCell(0)?.getWidth() === 2)
}

/** A row up to the last cell that something was written into; cells before it that nothing was written into are blanks. */
function rowText(row: Headless.IBufferLine | undefined): string {
  let text = ''
  let blanks = ''
  for (let x = 0; x < (row?.length ?? 0); x++) {
    const cell = row?.getCell(x)
    if (cell?.getWidth() === 0) continue
    const characters = cell?.getChars() ?? ''
    if (characters === '') {
      blanks += ' '
      continue
    }
    text += blanks + characters
    blanks = ''
  }
  return text
}
