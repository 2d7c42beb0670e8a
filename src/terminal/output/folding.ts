import type {SpoolFile} from './spool.ts'

/** Bytes that go into the file at once: a terminal gives a few thousand at a time. */
const portion = 256 << 10

const lineFeed = 10

/** The two ends of an output that was too long to keep: whole lines, where there are any. */
export interface FoldedOutput {
  readonly head: Buffer
  readonly tail: Buffer
  /** Lines in between. */
  readonly lines: number
}

/** What becomes of an output that is too long to keep: its beginning, a window over its end, and all of it in a file. */
export class Folding {
  readonly #edge: number
  readonly #file: SpoolFile | undefined
  readonly #head: Buffer
  /** What came last: first what was written already, then what was not. */
  readonly #window: Buffer
  #written = 0
  #filled = 0
  #lines = 0

  /** `edge`: bytes that stay at each end. `bytes`: everything until now. */
  constructor(bytes: Buffer, edge: number, file: SpoolFile | undefined) {
    this.#edge = edge
    this.#file = file
    const first = bytes.subarray(0, edge)
    // A copy, so that the rest can be forgotten.
    this.#head = Buffer.from(first.subarray(0, first.lastIndexOf(lineFeed) + 1 || first.length))
    this.#window = Buffer.allocUnsafe(edge + portion)
    this.add(bytes)
  }

  add(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) {
      const taken = bytes.copy(this.#window, this.#filled, done)
      done += taken
      this.#filled += taken
      if (this.#filled === this.#window.length) this.#forget()
    }
  }

  /** The last bytes, at most as many as stay. */
  tail(length: number): Buffer {
    const wanted = Math.min(length, this.#edge)
    return Buffer.from(this.#window.subarray(Math.max(0, this.#filled - wanted), this.#filled))
  }

  /** The two ends; nothing follows, and the file is complete. */
  end(): FoldedOutput {
    this.#write()
    this.#file?.close()
    const last = this.tail(this.#edge)
    const tail = last.subarray(last.indexOf(lineFeed) + 1)
    return {
      head: this.#head,
      tail,
      lines: this.#lines - countLines(this.#head) - countLines(tail)
    }
  }

  #forget(): void {
    this.#write()
    this.#window.copyWithin(0, this.#filled - this.#edge, this.#filled)
    this.#filled = this.#edge
    this.#written = this.#edge
  }

  #write(): void {
    const bytes = this.#window.subarray(this.#written, this.#filled)
    this.#lines += countLines(bytes)
    this.#file?.write(bytes)
    this.#written = this.#filled
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines++
  return lines
}
