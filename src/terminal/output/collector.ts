import type {Spool, SpoolFile} from './spool.ts'

/** More than anybody compares. */
const mostWhole = 64 << 20

/** More than anybody reads. */
const mostKept = 4 << 20

/** What stays of a long output at each of its ends. */
const edge = 256 << 10

const lineFeed = 10

/** How much is kept, and where the rest goes; without a spool it is dropped. */
export interface CollectorOptions {
  readonly isWhole?: boolean
  readonly spool?: Spool
  /** Bytes; instead of what `isWhole` means. */
  readonly most?: number
  /** Bytes that stay at each end of what is longer. */
  readonly edge?: number
}

/** The two ends of an output that was too long to keep: whole lines, where there are any. */
export interface FoldedOutput {
  readonly head: Buffer
  readonly tail: Buffer
  /** Lines in between. */
  readonly lines: number
}

/** Keeps the output of one command within bounds: whole, or its two ends, and then the whole in a file. */
export class OutputCollector {
  readonly #options: CollectorOptions
  readonly #most: number
  readonly #edge: number
  /** What is kept; of a folded output its end, and a little more. */
  #chunks: Buffer[] = []
  #length = 0
  #head: Buffer | undefined
  #lines = 0
  #file: SpoolFile | undefined
  #isFrozen = false

  constructor(options: CollectorOptions = {}) {
    this.#options = options
    this.#most = options.most ?? (options.isWhole ? mostWhole : mostKept)
    this.#edge = options.edge ?? edge
  }

  get isTruncated(): boolean {
    return this.#head !== undefined
  }

  /** Where the whole output of a folded one is; it is complete once it was folded. */
  get file(): string | null {
    return this.#file?.path ?? null
  }

  add(bytes: Buffer): void {
    if (this.#isFrozen || bytes.length === 0) return
    this.#chunks.push(bytes)
    this.#length += bytes.length
    if (this.#head !== undefined) {
      this.#spool(bytes)
      this.#forget()
    } else if (this.#length > this.#most) {
      this.#fold()
    }
  }

  /** What comes now is an answer to us, not output of the command. */
  freeze(): void {
    this.#isFrozen = true
  }

  /** Everything that is kept of an output that was not folded, or the end of one that was. */
  bytes(): Buffer {
    return Buffer.concat(this.#chunks, this.#length)
  }

  /** The two ends; `undefined` when everything was kept. Nothing can be added any more. */
  folded(): FoldedOutput | undefined {
    if (this.#head === undefined) return undefined
    this.freeze()
    this.#file?.close()
    const last = this.tail(this.#edge)
    const cut = last.subarray(Math.max(0, last.length - this.#edge))
    const tail = cut.subarray(cut.indexOf(lineFeed) + 1)
    const head = this.#head
    return {head, tail, lines: this.#lines - countLines(head) - countLines(tail)}
  }

  /** At least the last `length` bytes, or all there are. */
  tail(length: number): Buffer {
    const last: Buffer[] = []
    let found = 0
    for (let index = this.#chunks.length - 1; index >= 0 && found < length; index--) {
      const chunk = this.#chunks[index] as Buffer
      last.unshift(chunk)
      found += chunk.length
    }
    return Buffer.concat(last)
  }

  #fold(): void {
    const all = this.bytes()
    const first = all.subarray(0, this.#edge)
    // A copy, so that the rest can be forgotten.
    this.#head = Buffer.from(first.subarray(0, first.lastIndexOf(lineFeed) + 1 || first.length))
    this.#file = this.#options.spool?.open()
    this.#spool(all)
    this.#chunks = [Buffer.from(all.subarray(Math.max(0, all.length - this.#edge)))]
    this.#length = this.#chunks[0]?.length ?? 0
  }

  #spool(bytes: Buffer): void {
    this.#lines += countLines(bytes)
    this.#file?.write(bytes)
  }

  /** Chunks that are wholly before the end that is kept. */
  #forget(): void {
    let count = 0
    for (const chunk of this.#chunks) {
      if (this.#length - chunk.length < this.#edge) break
      this.#length -= chunk.length
      count++
    }
    if (count > 0) this.#chunks.splice(0, count)
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === lineFeed) lines++
  return lines
}
