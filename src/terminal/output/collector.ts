import {type FoldedOutput, Folding} from './folding.ts'
import type {Spool, SpoolFile} from './spool.ts'

/** More than anybody compares. */
const mostWhole = 64 << 20

/** More than anybody reads. */
const mostKept = 4 << 20

/** What stays of a long output at each of its ends. */
const edge = 256 << 10

/** How much is kept, and where the rest goes; without a spool it is dropped. */
export interface CollectorOptions {
  readonly isWhole?: boolean
  readonly spool?: Spool
  /** Bytes; instead of what `isWhole` means. */
  readonly most?: number
  /** Bytes that stay at each end of what is longer. */
  readonly edge?: number
}

/** Keeps the output of one command within bounds: whole, or its two ends, and then the whole in a file. */
export class OutputCollector {
  readonly #options: CollectorOptions
  readonly #most: number
  readonly #edge: number
  /** Everything, until it is too much. */
  #chunks: Buffer[] = []
  #length = 0
  #folding: Folding | undefined
  #folded: FoldedOutput | undefined
  #file: SpoolFile | undefined
  #isFrozen = false

  constructor(options: CollectorOptions = {}) {
    this.#options = options
    this.#most = options.most ?? (options.isWhole ? mostWhole : mostKept)
    this.#edge = options.edge ?? edge
  }

  get isTruncated(): boolean {
    return this.#folding !== undefined
  }

  /** Where the whole output of a folded one is, complete once it was folded; `null` where it could not be written. */
  get file(): string | null {
    return this.#file?.path ?? null
  }

  add(bytes: Buffer): void {
    if (this.#isFrozen || bytes.length === 0) return
    if (this.#folding !== undefined) {
      this.#folding.add(bytes)
      return
    }
    this.#chunks.push(bytes)
    this.#length += bytes.length
    if (this.#length > this.#most) this.#fold()
  }

  /** What comes now is an answer to us, not output of the command. */
  freeze(): void {
    this.#isFrozen = true
  }

  /** Everything, of an output that was not folded. */
  bytes(): Buffer {
    return Buffer.concat(this.#chunks, this.#length)
  }

  /** The two ends; `undefined` when everything was kept. Nothing can be added any more. */
  folded(): FoldedOutput | undefined {
    if (this.#folding === undefined) return undefined
    this.freeze()
    this.#folded ??= this.#folding.end()
    return this.#folded
  }

  /** At least the last `length` bytes, or all that are kept. */
  tail(length: number): Buffer {
    if (this.#folding !== undefined) return this.#folding.tail(length)
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
    this.#file = this.#options.spool?.open()
    this.#folding = new Folding(this.bytes(), this.#edge, this.#file)
    this.#chunks = []
    this.#length = 0
  }
}
