import type {Typing} from './dialect.ts'
import type {Level} from './level.ts'
import {PayloadFile} from './payload-file.ts'

/** A command on its way to a shell: the lines that remain to be typed, and the file that holds it when it is long. */
export class Delivery implements Disposable {
  readonly #payload: PayloadFile | undefined
  readonly #lines: Iterator<string>

  constructor(typing: Typing, level: Level) {
    this.#payload = PayloadFile.for(typing.command, level)
    const lines = this.#payload?.encode(typing, level) ?? level.dialect.encode(typing)
    this.#lines = lines.values()
  }

  /** The next line to be typed; `undefined` when all were. */
  nextLine(): string | undefined {
    return this.#lines.next().value
  }

  /** It was read, or never will be. */
  [Symbol.dispose](): void {
    this.#payload?.[Symbol.dispose]()
  }
}
