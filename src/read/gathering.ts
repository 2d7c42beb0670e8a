import {utf16Length} from './utf8.ts'

const lineFeed = 10
const carriageReturn = 13

/** Nobody reads a longer line; parsers take quadratic time for it. In UTF-16 units. */
export const longestLine: number = 1_000_000

/** No document, and near what one string can hold. In bytes. */
export const largestDocument: number = 256 * 1024 * 1024

/** Why what comes in is no document, and the byte at which that shows. */
export interface Objection {
  readonly kind: 'binary' | 'utf-16' | 'line-too-long' | 'too-large'
  readonly at: number
}

/** Gathers the bytes of a document as they come in, and objects as soon as they cannot be one: memory stays bounded. */
export class Gathering {
  readonly #chunks: Uint8Array[] = []
  #size = 0
  /** Units of the line that the last chunk has left unfinished, and where it began. */
  #unfinished = 0
  #lineStart = 0

  /** Take the next bytes, no more of them than the longest line has units. */
  add(chunk: Buffer): Objection | undefined {
    const before = this.#size
    this.#chunks.push(chunk)
    this.#size += chunk.length
    if (before === 0 && isUtf16(chunk)) return {kind: 'utf-16', at: 0}
    const nul = chunk.indexOf(0)
    if (nul >= 0) return {kind: 'binary', at: before + nul}
    if (this.#isLineTooLong(chunk, before)) return {kind: 'line-too-long', at: this.#lineStart}
    return this.#size > largestDocument ? {kind: 'too-large', at: 0} : undefined
  }

  /** Everything so far. */
  bytes(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  /** Only the lines at both ends of the chunk can be too long, so only they are counted. */
  #isLineTooLong(chunk: Buffer, before: number): boolean {
    const first = firstLineEnd(chunk)
    if (first < 0) {
      this.#unfinished += utf16Length(chunk)
      return this.#unfinished > longestLine
    }
    if (this.#unfinished + utf16Length(chunk.subarray(0, first)) > longestLine) return true
    const next = Math.max(chunk.lastIndexOf(lineFeed), chunk.lastIndexOf(carriageReturn)) + 1
    this.#unfinished = utf16Length(chunk.subarray(next))
    this.#lineStart = before + next
    return false
  }
}

function firstLineEnd(chunk: Buffer): number {
  const feed = chunk.indexOf(lineFeed)
  const carriage = chunk.indexOf(carriageReturn)
  if (feed < 0 || carriage < 0) return Math.max(feed, carriage)
  return Math.min(feed, carriage)
}

/** A byte order mark of two bytes: UTF-8 never begins with either. */
function isUtf16(chunk: Buffer): boolean {
  const mark = chunk.subarray(0, 2).toString('hex')
  return mark === 'fffe' || mark === 'feff'
}
