import type {Reading, Screen} from './screen.ts'

/** Anything that moves the cursor or is not meant to be seen. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/

/** Colours and other looks of text (SGR, ECMA-48 8.3.117): nothing moves. */
const colours = /\u001b\[[\d;:]*m/g

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
    const withoutColours = text.replaceAll(colours, '')
    return control.test(withoutColours) ? undefined : withoutColours
  }

  async read(bytes: Buffer): Promise<Reading> {
    const {Screen} = await import('./screen.ts')
    this.#screen ??= new Screen(this.columns, this.rows)
    return this.#screen.show(bytes)
  }
}
