/** A value of a flow and whether it was quoted. */
export interface Scalar {
  readonly text: string
  readonly isQuoted: boolean
}

/**
 * Read a list of maps in YAML's flow style, without the rest of YAML; `undefined` when it is none.
 *
 *     [{on: 'Password:', say: $ADMIN_PASSWORD}, {on: /e-?mail/, say: "a@b.org"}]
 *       ^^  ^^^^^^^^^^^  ^^^  ^^^^^^^^^^^^^^^
 *      key  quoted       key  plain
 */
export function readFlow(text: string): readonly ReadonlyMap<string, Scalar>[] | undefined {
  const reader = new FlowReader(text)
  const maps: Map<string, Scalar>[] = []
  if (!reader.take('[')) return undefined
  while (!reader.take(']')) {
    if (maps.length > 0 && !reader.take(',')) return undefined
    if (maps.length > 0 && reader.take(']')) break
    const map = reader.map()
    if (map === undefined) return undefined
    maps.push(map)
  }
  return reader.isAtEnd ? maps : undefined
}

class FlowReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  get isAtEnd(): boolean {
    return this.#skipBlanks() >= this.#text.length
  }

  take(sign: string): boolean {
    if (this.#text[this.#skipBlanks()] !== sign) return false
    this.#at += 1
    return true
  }

  map(): Map<string, Scalar> | undefined {
    const map = new Map<string, Scalar>()
    if (!this.take('{')) return undefined
    while (!this.take('}')) {
      if (map.size > 0 && !this.take(',')) return undefined
      const key = this.#match(/[A-Za-z]+/y)?.[0]
      if (key === undefined || map.has(key) || !this.take(':')) return undefined
      const value = this.#scalar()
      if (value === undefined) return undefined
      map.set(key, value)
    }
    return map
  }

  #scalar(): Scalar | undefined {
    const single = this.#match(/'((?:[^']|'')*)'/y)
    if (single) return {text: (single[1] as string).replaceAll("''", "'"), isQuoted: true}
    const double = this.#match(/"((?:[^"\\]|\\["\\])*)"/y)
    if (double) return {text: (double[1] as string).replaceAll(/\\(.)/g, '$1'), isQuoted: true}
    const pattern = this.#match(/\/(?:[^/\\]|\\.)+\/(?=\s*[,}])/y)
    if (pattern) return {text: pattern[0], isQuoted: false}
    const plain = this.#match(/[^\s,{}[\]'"][^,{}[\]\n]*/y)
    return plain && {text: plain[0].trim(), isQuoted: false}
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#skipBlanks()
    const found = pattern.exec(this.#text)
    if (found === null) return undefined
    this.#at = pattern.lastIndex
    return found
  }

  #skipBlanks(): number {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1
    return this.#at
  }
}
