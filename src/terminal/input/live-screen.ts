import {createRequire} from 'node:module'
import type * as Headless from '@xterm/headless'
import {LineJoiner, takeRows} from '../output/rows.ts'

/** The emulator hides its names from `import`. */
const load: NodeJS.Require = createRequire(import.meta.url)

/** What a person at the keyboard sees now: an emulated terminal that is fed as the program prints. */
export class LiveScreen {
  readonly #emulator: Headless.Terminal

  /** `reply` gets what the emulator answers when a program asks it something. */
  constructor(columns: number, rows: number, reply: (keys: string) => void) {
    const {Terminal} = load('@xterm/headless') as typeof Headless
    this.#emulator = new Terminal({
      cols: columns,
      rows,
      scrollback: 0,
      logLevel: 'off',
      allowProposedApi: true
    })
    this.#emulator.onData(reply)
  }

  feed(bytes: Uint8Array): void {
    this.#emulator.write(bytes)
  }

  /** Resolves when everything that was fed is shown. */
  settle(): Promise<void> {
    return new Promise((resolve) => this.#emulator.write('', resolve))
  }

  /** Cursor keys as the program wants them: `ESC O A` after it asked for them, else `ESC [ A`. */
  get hasApplicationCursor(): boolean {
    return this.#emulator.modes.applicationCursorKeysMode
  }

  /** Whether a text can be read on it; a line that was too wide for the screen is one line. */
  shows(text: string): boolean {
    return this.text().includes(text)
  }

  text(): string {
    const {active} = this.#emulator.buffer
    const lines = new LineJoiner()
    takeRows(active, lines, active.baseY, active.baseY + this.#emulator.rows)
    return `${lines.text()}\n`
  }

  close(): void {
    this.#emulator.dispose()
  }
}
