const opening = Buffer.from('\x1b]7733;')
const closing = 7
const nothing = Buffer.alloc(0)

/** No mark is longer; what is has no end, so it is output. A mark holds a path, and those end at 4096 bytes. */
const longestMark = 8192

/** Receives what a terminal prints: the bytes of programs, and the text of marks in their places between them. */
export interface MarkListener {
  data(bytes: Buffer): void
  mark(text: string): void
}

/**
 * Splits a stream of bytes into data and private marks, wherever the stream is cut.
 *
 *     data ESC ] 7733 ; text of the mark BEL data
 */
export class MarkParser {
  readonly #listener: MarkListener
  /** The beginning of what may become a mark. */
  #held: Buffer = nothing

  constructor(listener: MarkListener) {
    this.#listener = listener
  }

  push(chunk: Buffer): void {
    let bytes = chunk
    if (this.#held.length > 0) {
      bytes = Buffer.concat([this.#held, chunk])
      this.#held = nothing
    }
    let position = 0
    let start = bytes.indexOf(opening)
    while (start >= 0) {
      const end = bytes.indexOf(closing, start + opening.length)
      if (end < 0 && bytes.length - start <= longestMark) {
        this.#emit(bytes, position, start)
        this.#held = bytes.subarray(start)
        return
      }
      const isMark = end >= 0 && end - start <= longestMark
      const next = isMark ? end + 1 : start + 1
      this.#emit(bytes, position, isMark ? start : next)
      if (isMark) this.#listener.mark(bytes.toString('utf8', start + opening.length, end))
      position = next
      start = bytes.indexOf(opening, position)
    }
    const kept = bytes.length - openingAtEnd(bytes, position)
    this.#emit(bytes, position, kept)
    this.#held = bytes.subarray(kept)
  }

  #emit(bytes: Buffer, start: number, end: number): void {
    if (end > start) this.#listener.data(bytes.subarray(start, end))
  }
}

/** How many of the last bytes may be the beginning of a mark. */
function openingAtEnd(bytes: Buffer, from: number): number {
  const most = Math.min(opening.length - 1, bytes.length - from)
  for (let length = most; length > 0; length--) {
    if (opening.compare(bytes, bytes.length - length, bytes.length, 0, length) === 0) return length
  }
  return 0
}
