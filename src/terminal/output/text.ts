import type {Reading, Screen} from './screen.ts'

/** Anything that moves the cursor or is not meant to be seen, also in its form of one character above ASCII (C1). */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/**
 * What nobody sees where the cursor only ever goes on: looks of text (SGR, ECMA-48 8.3.117), erasing behind the cursor
 * (`grep`, `gcc`), links and titles (OSC 8, 0 to 2), the ASCII character set (`tput sgr0`), modes of cursor and keyboard, the bell.
 */
const invisible =
  /\u001b(?:\[[\d;:]*m|\[0?K|\](?:[0-2]|8);[^\u0000-\u001f\u007f-\u009f]*(?:\u0007|\u001b\\)|\(B|\[\?(?:1|12|25|1004|2004)[hl]|[=>])|\u0007/g

/** Turns what programs printed into what a person would have read; the emulator is loaded when first needed. */
export class OutputReader {
  readonly columns: number
  readonly rows: number
  #screen: Screen | undefined

  constructor(columns: number, rows: number) {
    this.columns = columns
    this.rows = rows
  }

  /** Text that moves no cursor needs no emulator: a terminal shows it as it is, with its tabs. */
  readPlain(bytes: Buffer): string | undefined {
    // The terminal makes CRLF of every line feed, so this is its exact inverse.
    const text = bytes.toString('utf8').replaceAll('\r\n', '\n')
    if (!control.test(text)) return text
    const visible = text.replaceAll(invisible, '')
    return control.test(visible) ? undefined : visible
  }

  async read(bytes: Buffer): Promise<Reading> {
    const {Screen} = await import('./screen.ts')
    this.#screen ??= new Screen(this.columns, this.rows)
    return this.#screen.show(bytes)
  }

  /** The same lines with their colours and other looks, each for itself. */
  async readStyled(bytes: Buffer): Promise<string> {
    const [{Screen}, {styledRow}] = await Promise.all([
      import('./screen.ts'),
      import('./styled-row.ts')
    ])
    return (await new Screen(this.columns, this.rows).show(bytes, styledRow)).text
  }
}
