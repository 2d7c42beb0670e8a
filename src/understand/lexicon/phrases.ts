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
  const {whole, stems} = beginnings(list)
  const mayBeIn = (text: string): boolean =>
    wordsOf(text).some((word) => whole.has(word) || stems.some((stem) => word.startsWith(stem)))
  return {
    isIn: (text) => mayBeIn(text) && text.search(pattern()) !== -1,
    placesIn(text) {
      if (!mayBeIn(text)) return []
      return Array.from(text.matchAll(pattern()), ({index, 0: {length}}) => ({
        start: index,
        end: index + length
      }))
    }
  }
}

/** The words that phrases begin with: a sentence without any of them needs no look at the pattern, which is slow. */
function beginnings(list: readonly string[]): {
  whole: ReadonlySet<string>
  stems: readonly string[]
} {
  const whole = new Set<string>()
  const stems: string[] = []
  for (const phrase of list) {
    const [first = ''] = wordsIn(phrase)
    if (phrase.startsWith(`${first}*`)) stems.push(first)
    else whole.add(first)
  }
  return {whole, stems}
}

/** Many lists are asked about one sentence after another. */
let lastAsked: {readonly text: string; readonly words: readonly string[]} = {text: '', words: []}

function wordsOf(text: string): readonly string[] {
  if (lastAsked.text !== text) lastAsked = {text, words: [...new Set(wordsIn(text))]}
  return lastAsked.words
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
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
