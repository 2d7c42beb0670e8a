import {isBlank} from '../lines/white-space.ts'

// Which characters may stand around inline markup. The reStructuredText specification takes them from the Unicode
// categories; in ASCII some closing punctuation may stand behind markup, but not before it.

const openers: RegExp = /^["'(<[{]$|^(?![\0-\x7f])[\p{Ps}\p{Pi}\p{Pf}]$/u
const closers: RegExp = /^["')>\]}]$|^(?![\0-\x7f])[\p{Pe}\p{Pi}\p{Pf}]$/u
const delimiters: RegExp = /^[-/:]$|^(?![\0-\x7f])[\p{Pd}\p{Po}]$/u
const closingDelimiters: RegExp = /^[\\.,;!?\0]$/

const asciiBefore: ReadonlySet<number> = asciiThat(
  (character) => openers.test(character) || delimiters.test(character)
)
const asciiBehind: ReadonlySet<number> = asciiThat(
  (character) =>
    closers.test(character) || delimiters.test(character) || closingDelimiters.test(character)
)

/** Whether markup may start at a place: at `from`, where the text to be searched begins, or behind such a character. */
export function canStart(text: string, at: number, from: number): boolean {
  if (at === from) return true
  const code = text.charCodeAt(at - 1)
  if (code < 0x80) return asciiBefore.has(code) || isBlank(code)
  if (isBlank(code)) return true
  const before = characterBefore(text, at)
  return openers.test(before) || delimiters.test(before)
}

/** Whether markup may end at a place: before `end`, where the text to be searched ends, or before such a character. */
export function canEnd(text: string, at: number, end: number): boolean {
  if (at >= end) return true
  const code = text.charCodeAt(at)
  if (code < 0x80) return asciiBehind.has(code) || isBlank(code)
  if (isBlank(code)) return true
  const behind = String.fromCodePoint(text.codePointAt(at) as number)
  return closers.test(behind) || delimiters.test(behind)
}

/** Quotes that open are closed by others in other languages. */
const quotePairs: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['»', '«»'],
  ['‘', '’‚'],
  ['’', '‘’'],
  ['‚', '‛‘’'],
  ['“', '”„'],
  ['„', '‟“”'],
  ['”', '“”'],
  ['‹', '›'],
  ['›', '‹›'],
  ['"', '"'],
  ["'", "'"],
  ['(', ')'],
  ['<', '>'],
  ['[', ']'],
  ['{', '}'],
  ['［', '］'],
  ['｛', '｝'],
  ['〝', '〞〟']
])

/**
 * Whether the characters around a start-string are a pair of brackets or quotes, as in `"*"`, so that it starts nothing.
 * A start-string at the end of the text starts nothing either.
 */
export function isQuoted(text: string, start: number, end: number, from: number): boolean {
  if (start === from) return false
  if (end >= text.length) return true
  const before = characterBefore(text, start)
  const closing = quotePairs.get(before)
  const behind = String.fromCodePoint(text.codePointAt(end) as number)
  if (closing !== undefined) return closing.includes(behind)
  return /\p{Ps}/u.test(before) && behind.codePointAt(0) === (before.codePointAt(0) as number) + 1
}

function characterBefore(text: string, at: number): string {
  const code = text.charCodeAt(at - 1)
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  return isSecondHalf ? text.slice(at - 2, at) : (text[at - 1] as string)
}

function asciiThat(isWanted: (character: string) => boolean): ReadonlySet<number> {
  const codes = Array.from({length: 0x80}, (_, code) => code)
  return new Set(codes.filter((code) => isWanted(String.fromCharCode(code))))
}
