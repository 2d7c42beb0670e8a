import {isBlank} from '../lines/white-space.ts'
import {canEnd} from './boundary.ts'

/** How the end of a kind of markup looks. */
export interface EndString {
  readonly name: string
  /** With what it begins. */
  readonly mark: string
  /** Whether an escape before it keeps it from ending anything. */
  readonly heedsEscapes: boolean
  /** Whether a blank before it may be escaped instead. */
  readonly endsBehindEscapedBlank?: boolean
  /** Where an end-string that begins there may end, the longest first; absent: behind the mark. */
  readonly ends?: (text: string, at: number) => readonly number[]
}

/** An end-string that was found. */
export interface FoundEnd {
  readonly start: number
  readonly end: number
}

/**
 * Finds where markup ends. What is not found behind one place is not found behind a later one either, which keeps ten
 * thousand unclosed start-strings from costing ten thousand searches of the text.
 */
export class EndSearch {
  readonly #text: string
  #missing: Set<string> | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** The first end-string at `from` or behind it; `undefined` also where it would end nothing but itself. */
  find(endString: EndString, from: number): FoundEnd | undefined {
    const {name, mark} = endString
    if (this.#missing?.has(name) === true) return undefined
    const text = this.#text
    for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (at > from && !this.#mayEndBehind(at, endString)) continue
      const end = this.#endOf(endString, at)
      if (end === undefined) continue
      return at === from ? undefined : {start: at, end}
    }
    this.#missing ??= new Set()
    this.#missing.add(name)
    return undefined
  }

  #mayEndBehind(at: number, {heedsEscapes, endsBehindEscapedBlank}: EndString): boolean {
    const before = this.#text.charCodeAt(at - 1)
    if (!isBlank(before) && !(heedsEscapes && before === 0)) return true
    return endsBehindEscapedBlank === true && this.#text.charCodeAt(at - 2) === 0
  }

  #endOf({mark, ends}: EndString, at: number): number | undefined {
    const text = this.#text
    const candidates = ends?.(text, at) ?? [at + mark.length]
    return candidates.find((end) => canEnd(text, end, text.length))
  }
}
