/** Milliseconds between attempts while nobody reads: short for a reader who is only slow, long for one who sleeps. */
const shortestPause = 1
const longestPause = 50

/** Takes bytes as far as there is room; returns how many, 0 when there is none. */
export type Put = (bytes: Buffer) => number

/** Types into a terminal in order, at once where there is room, and backs off where there is none. */
export class PacedWriter {
  readonly #put: Put
  #waiting: Buffer[] = []
  #pause = shortestPause
  #timer: NodeJS.Timeout | undefined

  constructor(put: Put) {
    this.#put = put
  }

  write(text: string): void {
    this.#waiting.push(Buffer.from(text))
    if (this.#timer === undefined) this.#drain()
  }

  /** Forget what was not taken: it must reach nobody. */
  clear(): void {
    this.#waiting = []
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #drain(): void {
    let next = this.#waiting[0]
    while (next !== undefined) {
      const taken = this.#put(next)
      if (taken < next.length) {
        // Clearing while `put` ran means that there is nobody to type to.
        if (this.#waiting.length > 0) this.#waiting[0] = next.subarray(taken)
        this.#wait(taken > 0)
        return
      }
      this.#waiting.shift()
      next = this.#waiting[0]
    }
    this.#pause = shortestPause
  }

  #wait(isMoving: boolean): void {
    if (this.#waiting.length === 0) return
    this.#pause = isMoving ? shortestPause : Math.min(longestPause, this.#pause * 2)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#drain()
    }, this.#pause)
  }
}
