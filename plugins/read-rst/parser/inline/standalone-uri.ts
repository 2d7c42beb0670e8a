import {canEnd, canStart} from './boundary.ts'
import {isMailCharacter, isSchemeCharacter, isUriCharacter, isUriLast} from './uri-characters.ts'

/** An address that stands in a text without any markup. */
export interface FoundUri {
  readonly start: number
  readonly end: number
  /** In lower case; `null` for a mail address. */
  readonly scheme: string | null
}

/** The first address in a part of an escaped text, whether or not its scheme is a known one. */
export function findUri(text: string, from: number, limit: number): FoundUri | undefined {
  const absolute = findAbsolute(text, from, limit)
  const mail = findMail(text, from, limit)
  if (absolute === undefined || mail === undefined) return absolute ?? mail
  return mail.start < absolute.start ? mail : absolute
}

/** Whether an escaped text begins with an address. */
export function startsWithUri(text: string): boolean {
  return findUri(text, 0, text.length)?.start === 0
}

/**
 * An address with a scheme: `https://example.org/path?query#fragment`.
 *                           ^ from the colon the scheme is read back, the rest on
 */
function findAbsolute(text: string, from: number, limit: number): FoundUri | undefined {
  for (let colon = from; colon < limit; colon++) {
    if (text[colon] !== ':') continue
    const start = startOfScheme(text, colon, from)
    const end = start === undefined ? undefined : endOfUri(text, colon + 1, limit)
    if (start === undefined || end === undefined) continue
    return {start, end, scheme: text.slice(start, colon).toLowerCase()}
  }
  return undefined
}

/** The leftmost letter before a colon at which a scheme may start. */
function startOfScheme(text: string, colon: number, from: number): number | undefined {
  let found: number | undefined
  for (let at = colon - 1; at >= from && isSchemeCharacter(text.charCodeAt(at)); at--) {
    if (/[a-zA-Z]/.test(text[at] as string) && canStart(text, at, from)) found = at
  }
  return found
}

/** Where an address ends whose scheme ends before `at`: behind its fragment, its query or its path, whichever fits. */
function endOfUri(text: string, at: number, limit: number): number | undefined {
  const parts = [partAt(text, at, limit)]
  for (const mark of '?#') {
    const last = parts.at(-1) as Part
    const isWhole = last.end > last.start && isUriLast(text.charCodeAt(last.end - 1))
    if (isWhole && last.end < limit && text[last.end] === mark) parts.push(partAt(text, last.end + 1, limit))
  }
  for (const part of parts.reverse()) {
    const end = lastEnd(text, part, limit)
    if (end !== undefined) return end
  }
  return undefined
}

interface Part {
  readonly start: number
  readonly end: number
}

function partAt(text: string, start: number, limit: number): Part {
  let end = start
  while (end < limit && isUriCharacter(text.charCodeAt(end))) end += 1
  return {start, end}
}

/** The last place in a part where an address may end: punctuation at its end belongs to the sentence. */
function lastEnd(text: string, {start, end}: Part, limit: number): number | undefined {
  for (let at = end; at > start; at--) {
    const isLast = isUriLast(text.charCodeAt(at - 1)) || (at < limit && text[at] === '>')
    if (isLast && canEnd(text, at, limit)) return at
  }
  return undefined
}

/** A mail address: `name@example.org`. */
function findMail(text: string, from: number, limit: number): FoundUri | undefined {
  for (let at = from; at < limit; at++) {
    if (text[at] !== '@') continue
    const start = startOfMail(text, at, from)
    if (start === undefined) continue
    const host = hostAt(text, at + 1, limit)
    // The last character is one of its own, so a host of one character is none.
    const end = lastEnd(text, {start: at + 2, end: host}, limit)
    if (end !== undefined) return {start, end, scheme: null}
  }
  return undefined
}

/** The leftmost place before an `@` where the name of an address may start; dots in it stand alone. */
function startOfMail(text: string, at: number, from: number): number | undefined {
  if (at === from || text[at - 1] === '\0' || text[at - 1] === '.') return undefined
  let start: number | undefined
  for (let index = at - 1; index >= from; index--) {
    const isDot = text[index] === '.'
    if (isDot ? text[index - 1] === '.' || index === from : !isMailCharacter(text.charCodeAt(index))) break
    if (!isDot && canStart(text, index, from)) start = index
  }
  return start
}

function hostAt(text: string, start: number, limit: number): number {
  if (!isMailCharacter(text.charCodeAt(start))) return start
  let end = start
  while (end < limit && (text[end] === '.' || isMailCharacter(text.charCodeAt(end)))) end += 1
  const isBeforeBracket = end + 1 < limit && text[end + 1] === '>'
  return isBeforeBracket && isUriCharacter(text.charCodeAt(end)) ? end + 1 : end
}
