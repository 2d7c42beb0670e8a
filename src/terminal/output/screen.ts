import {createRequire} from 'node:module'
import type * as Headless from '@xterm/headless'

/** The emulator hides its names from `import`. */
const load: NodeJS.Require = createRequire(import.meta.url)

/**
 * Bytes that are shown at once. No more rows than that can leave the screen meanwhile, so the emulator remembers as
 * many, and memory stays bounded however long the output is.
 */
const portion = 1 << 15

/** An emulated terminal that reads a whole output back as lines: progress bars, colours and cursor movements done. */
export class Screen {
  readonly #emulator: Headless.Terminal
  readonly #rows: number

  constructor(columns: number, rows: number) {
    const {Terminal} = load('@xterm/headless') as typeof Headless
    this.#emulator = new Terminal({
      cols: columns,
      rows,
      scrollback: portion,
      logLevel: 'off',
      allowProposedApi: true
    })
    this.#rows = rows
  }

  async show(bytes: Buffer): Promise<string> {
    this.#emulator.reset()
    const decoder = new TextDecoder('utf-8', {ignoreBOM: true})
    const lines = new LineJoiner()
    for (let start = 0; start < bytes.length; start += portion) {
      const text = decoder.decode(bytes.subarray(start, start + portion), {stream: true})
      await this.#write(text)
      this.#takeScrolled(lines)
    }
    await this.#write(decoder.decode())
    this.#takeScrolled(lines)
    this.#takeScreen(lines)
    return lines.text()
  }

  #write(text: string): Promise<void> {
    return new Promise((resolve) => this.#emulator.write(text, resolve))
  }

  /** Rows that left the screen never change again: take them, and let the emulator forget them. */
  #takeScrolled(lines: LineJoiner): void {
    const {normal} = this.#emulator.buffer
    if (normal.baseY === 0) return
    this.#takeRows(lines, 0, normal.baseY)
    this.#emulator.options.scrollback = 0
    this.#emulator.options.scrollback = portion
  }

  /** The screen itself, down to the cursor: blank lines above it were printed, those below were not. */
  #takeScreen(lines: LineJoiner): void {
    const {normal} = this.#emulator.buffer
    let end = this.#rows
    while (end > normal.cursorY + 1 && normal.getLine(end - 1)?.translateToString(true) === '')
      end--
    this.#takeRows(lines, 0, end)
  }

  #takeRows(lines: LineJoiner, start: number, end: number): void {
    const {normal} = this.#emulator.buffer
    for (let y = start; y < end; y++) {
      const isContinued = normal.getLine(y + 1)?.isWrapped === true
      lines.add(normal.getLine(y)?.translateToString(!isContinued) ?? '', isContinued)
    }
  }
}

/** Joins the rows of a line that was too wide for the screen. */
class LineJoiner {
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
