import {isBlank} from '../lines/white-space.ts'
import type {Enumeration} from '../tree/data.ts'
import {enumerator} from './markers.ts'
import {readRoman, writeRoman} from './roman.ts'

/** What stands before an enumerated item, understood. */
export interface Enumerator {
  /** `(1)`, `1)` or `1.`. */
  readonly format: '()' | ')' | '.'
  /** `#` counts by itself. */
  readonly sequence: Enumeration | '#'
  readonly ordinal: number
  /** Characters before the text of the item. */
  readonly length: number
}

/** In the order in which they are tried. */
const sequences: readonly (readonly [Enumeration, RegExp])[] = [
  ['arabic', /^[0-9]+$/],
  ['loweralpha', /^[a-z]$/],
  ['upperalpha', /^[A-Z]$/],
  ['lowerroman', /^[ivxlcdm]+$/],
  ['upperroman', /^[IVXLCDM]+$/]
]

/** The enumerator that a line begins with, read as one of the `expected` sequence where it can be. */
export function readEnumerator(
  line: string,
  expected: Enumerator['sequence'] | null
): Enumerator | undefined {
  const found = enumerator.exec(line)
  if (found === null) return undefined
  const {
    enclosed,
    text = enclosed as string,
    suffix
  } = found.groups as Record<string, string | undefined>
  const sequence = sequenceOf(text, expected)
  const ordinal = ordinalOf(text, sequence)
  if (ordinal === undefined) return undefined
  const format = enclosed !== undefined ? '()' : (suffix as ')' | '.')
  return {format, sequence, ordinal, length: found[0].length}
}

function sequenceOf(text: string, expected: Enumerator['sequence'] | null): Enumerator['sequence'] {
  if (text === '#') return '#'
  const own = sequences.filter(([, pattern]) => pattern.test(text)).map(([sequence]) => sequence)
  if (expected !== null && expected !== '#' && own.includes(expected)) return expected
  // A single `i` is one in Roman numerals unless the list goes on with letters.
  if (expected === null && (text === 'i' || text === 'I'))
    return text === 'i' ? 'lowerroman' : 'upperroman'
  return own[0] as Enumeration
}

function ordinalOf(text: string, sequence: Enumerator['sequence']): number | undefined {
  switch (sequence) {
    case '#':
      return 1
    case 'arabic':
      return Number(text)
    case 'loweralpha':
    case 'upperalpha':
      return text.toLowerCase().charCodeAt(0) - 0x60
    case 'lowerroman':
    case 'upperroman':
      return readRoman(text)
  }
}

/**
 * Whether a line with an enumerator begins an item: the next line must be blank, indented, or the next item, so that
 * `A. Einstein was` in the middle of a paragraph is none.
 */
export function beginsItem(
  {format, sequence, ordinal}: Enumerator,
  nextLine: string | undefined
): boolean {
  if (nextLine === undefined || nextLine === '' || isBlank(nextLine.charCodeAt(0))) return true
  const following = writeOrdinal(ordinal + 1, sequence)
  if (following === undefined) return false
  return (
    nextLine.startsWith(decorate(following, format)) || nextLine.startsWith(decorate('#', format))
  )
}

function writeOrdinal(ordinal: number, sequence: Enumerator['sequence']): string | undefined {
  switch (sequence) {
    case '#':
      return '#'
    case 'arabic':
      return String(ordinal)
    case 'loweralpha':
    case 'upperalpha': {
      if (ordinal > 26) return undefined
      return String.fromCharCode((sequence === 'loweralpha' ? 0x60 : 0x40) + ordinal)
    }
    case 'lowerroman':
      return writeRoman(ordinal)
    case 'upperroman':
      return writeRoman(ordinal)?.toUpperCase()
  }
}

function decorate(text: string, format: Enumerator['format']): string {
  return format === '()' ? `(${text}) ` : `${text}${format} `
}
