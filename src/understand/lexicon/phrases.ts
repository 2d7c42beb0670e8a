/** Finds the phrases of a list in a text, wherever they stand as whole words. */
export interface Phrases {
  isIn(text: string): boolean
  /** Where each begins and ends, in the order of the text. */
  placesIn(text: string): readonly {readonly start: number; readonly end: number}[]
}

/**
 * Make phrases of lexicons findable. All of a kind are one pattern, compiled when the first text is asked for.
 *
 *     lege … an        lege die Datei `x` an
 *     erstell*         Erstellen
 */
export function phrases(list: readonly string[]): Phrases {
  let compiled: RegExp | undefined
  const pattern = (): RegExp => {
    compiled ??= compile(list)
    return compiled
  }
  return {
    isIn: (text) => text.search(pattern()) !== -1,
    placesIn: (text) =>
      Array.from(text.matchAll(pattern()), ({index, 0: {length}}) => ({
        start: index,
        end: index + length
      }))
  }
}

const letter = String.raw`[\p{L}\p{N}_]`

function compile(list: readonly string[]): RegExp {
  // The longest first: "as the user" before "as".
  const alternatives = list.toSorted((one, other) => other.length - one.length).map(source)
  return new RegExp(`(?<!${letter})(?:${alternatives.join('|')})(?!${letter})`, 'giu')
}

function source(phrase: string): string {
  const parts = phrase.split(' ').map((word) => {
    if (word === '…') return String.raw`(?:\S+\s+){0,4}?`
    const isStem = word.endsWith('*')
    const text = (isStem ? word.slice(0, -1) : word).replace(/[.+?^$()[\]{}|\\/]/g, '\\$&')
    return isStem ? `${text}${letter}*` : text
  })
  // `…` brings the blank behind it.
  return parts.join(String.raw`\s+`).replaceAll(String.raw`{0,4}?\s+`, '{0,4}?')
}
