import {createRequire} from 'node:module'
import type * as Headless from '@xterm/headless'
import {isBlank, LineJoiner, plainRow, type ReadRow, takeRows} from './rows.ts'

/** The emulator hides its names from `import`. */
const load: NodeJS.Require = createRequire(import.meta.url)

/** Rows that one portion of the output may push off the screen. */
const rowsPerPortion = 1 << 10

/** Bytes that are shown at once at most, for the engine has more to do meanwhile. */
const longestPortion = 1 << 18

/** Rows that the emulator remembers: they are taken from it before it forgets them, so memory stays bounded. */
const memory = 2 * rowsPerPortion

/** An output as a person reads it. */
export interface Reading {
  /** Lines; what was drawn on the alternate screen is not among them. */
  readonly text: string
  /** What stands on the alternate screen where it was not left; else `null`. */
  readonly screen: string | null
}

/** An emulated terminal that reads a whole output back as lines: progress bars, colours and cursor movements done. */
export class Screen {
  readonly #emulator: Headless.Terminal
  readonly #columns: number
  readonly #rows: number
  /** A row that stays the same while the emulator forgets others, and how far below it the first one stands that was not taken. */
  #marker: Headless.IMarker | undefined
  #belowMarker = 0
  #lines = new LineJoiner()
  #read = plainRow

  constructor(columns: number, rows: number) {
    const {Terminal} = load('@xterm/headless') as typeof Headless
    this.#emulator = new Terminal({
      cols: columns,
      rows,
      scrollback: memory,
      logLevel: 'off',
      allowProposedApi: true
    })
    const {parser} = this.#emulator
    parser.registerCsiHandler({final: 'J'}, ([what]) => what === 3 && this.#forget())
    parser.registerEscHandler({final: 'c'}, () => this.#forget())
    this.#columns = columns
    this.#rows = rows
  }

  async show(bytes: Buffer, read: ReadRow = plainRow): Promise<Reading> {
    this.#read = read
    this.#emulator.reset()
    this.#marker = this.#emulator.registerMarker()
    this.#belowMarker = 0
    this.#lines = new LineJoiner()
    const decoder = new TextDecoder('utf-8', {ignoreBOM: true})
    for (let start = 0, end = 0; start < bytes.length; start = end) {
      end = this.#endOfPortion(bytes, start)
      await this.#write(decoder.decode(bytes.subarray(start, end), {stream: true}))
      this.#takeScrolled()
    }
    await this.#write(decoder.decode())
    this.#takeScrolled()
    this.#takeScreen()
    return {text: this.#lines.text(), screen: this.#alternateScreen()}
  }

  /** A line feed, vertical tab or form feed takes a row, and so do as many characters as there are columns. */
  #endOfPortion(bytes: Buffer, start: number): number {
    const most = Math.min(bytes.length, start + longestPortion)
    let room = rowsPerPortion * this.#columns
    let end = start
    while (end < most && room > 0) room -= isRow(bytes[end++]) ? this.#columns : 1
    return end
  }

  #write(text: string): Promise<void> {
    return new Promise((resolve) => this.#emulator.write(text, resolve))
  }

  /** Rows that left the screen never change again. */
  #takeScrolled(): void {
    const {normal} = this.#emulator.buffer
    // A marker whose row was forgotten, by a program that erased everything, stands at -1.
    const marked = Math.max(0, this.#marker?.line ?? 0)
    takeRows(normal, this.#lines, marked + this.#belowMarker, normal.baseY, this.#read)
    this.#belowMarker = normal.baseY - marked
    // No marker can be set while a program uses the alternate screen; nothing is forgotten meanwhile.
    const marker = this.#emulator.registerMarker(-normal.cursorY)
    if (!marker) return
    this.#marker?.dispose()
    this.#marker = marker
    this.#belowMarker = 0
  }

  /** `clear` and `reset` erase what was scrolled off, too. The emulator does its part then. */
  #forget(): false {
    if (this.#emulator.buffer.active.type === 'normal') {
      this.#lines = new LineJoiner()
      this.#belowMarker = 0
      this.#marker?.dispose()
      this.#marker = undefined
    }
    return false
  }

  #alternateScreen(): string | null {
    const {active} = this.#emulator.buffer
    if (active.type === 'normal') return null
    const lines = new LineJoiner()
    let end = this.#rows
    while (end > 0 && isBlank(active.getLine(end - 1))) end--
    takeRows(active, lines, 0, end)
    return lines.text()
  }

  /** The screen itself, down to the cursor: blank lines above it were printed, those below were not. */
  #takeScreen(): void {
    const {normal} = this.#emulator.buffer
    const first = normal.baseY
    let end = first + this.#rows
    while (end > first + normal.cursorY + 1 && isBlank(normal.getLine(end - 1))) end--
    takeRows(normal, this.#lines, first, end, this.#read)
  }
}

function isRow(byte: number | undefined): boolean {
  return byte === 10 || byte === 11 || byte === 12
}
