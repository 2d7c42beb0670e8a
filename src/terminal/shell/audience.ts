import type {CommandEnd, CommandListener} from './listener.ts'

/** Enough of the output to hold a prompt with its colours. */
const tailLength = 2048

/** Whoever follows the command that runs; between two commands nobody does. */
export class Audience {
  #listener: CommandListener | undefined
  #tail: Buffer = Buffer.alloc(0)

  /** The end of the output, raw: where a prompt would be. */
  get tail(): Buffer {
    return this.#tail
  }

  admit(listener: CommandListener): void {
    this.#listener = listener
    this.#tail = Buffer.alloc(0)
  }

  begun(): void {
    this.#listener?.begun()
  }

  output(bytes: Buffer): void {
    this.#tail = Buffer.concat([this.#tail, bytes.subarray(-tailLength)]).subarray(-tailLength)
    this.#listener?.output(bytes)
  }

  /** Hand on what was kept because a shell might have printed it; no prompt is in it. */
  handOn(printed: Buffer): void {
    if (printed.length > 0) this.#listener?.output(printed)
  }

  /** Told once. */
  over(end: CommandEnd): void {
    const listener = this.#listener
    this.#listener = undefined
    listener?.over(end)
  }
}
