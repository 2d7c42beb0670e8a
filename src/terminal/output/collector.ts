/** More than anybody reads; what follows is let through, but not kept. */
const mostBytes = 64 << 20

/** Keeps the output of one command, within bounds. */
export class OutputCollector {
  readonly #chunks: Buffer[] = []
  readonly #most: number
  #length = 0
  #isFrozen = false
  #isTruncated = false

  constructor(most: number = mostBytes) {
    this.#most = most
  }

  get isTruncated(): boolean {
    return this.#isTruncated
  }

  add(bytes: Buffer): void {
    if (this.#isFrozen || bytes.length === 0) return
    const room = this.#most - this.#length
    if (bytes.length > room) this.#isTruncated = true
    const kept = bytes.length > room ? bytes.subarray(0, room) : bytes
    if (kept.length === 0) return
    this.#chunks.push(kept)
    this.#length += kept.length
  }

  /** What comes now is an answer to us, not output of the command. */
  freeze(): void {
    this.#isFrozen = true
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks, this.#length)
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
}
