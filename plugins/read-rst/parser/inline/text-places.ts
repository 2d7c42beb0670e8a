import type {Place} from '../lines/document-lines.ts'
import type {Lines} from '../lines/lines.ts'
import type {Span} from '../problem/problems.ts'

/** Where the characters of a text stand that was joined from lines. */
export class TextPlaces {
  readonly #lines: Lines
  /** Where each line begins in the text. */
  readonly #starts: number[] = []
  #line = 0

  constructor(lines: Lines) {
    this.#lines = lines
    let start = 0
    for (const text of lines.texts) {
      this.#starts.push(start)
      start += text.length + 1
    }
  }

  /** From the character at `start` up to, not including, the one at `end`. */
  span(start: number, end: number): Span {
    return {start: this.#place(start), end: this.#place(end)}
  }

  #place(index: number): Place {
    // Places are asked for in reading order, but for a few steps back.
    while (this.#line > 0 && (this.#starts[this.#line] as number) > index) this.#line -= 1
    while ((this.#starts[this.#line + 1] ?? Number.POSITIVE_INFINITY) <= index) this.#line += 1
    return this.#lines.place(this.#line, index - (this.#starts[this.#line] as number))
  }
}
