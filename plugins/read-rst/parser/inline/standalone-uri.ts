import {canEnd, canStart} from './boundary.ts'
import {isMailCharacter, isSchemeCharacter, isUriCharacter, isUriLast} from './uri-characters.ts'

/** An address that stands in a text without any markup. */
export interface FoundUri {
  readonly start: number
  readonly end: number
  /** In lower case; `null` for a mail address. */
  readonly scheme: string | null
}

/** An address, and where the characters begin from which it was read: text before them does not matter to it. */
interface FoundPart extends FoundUri {
  readonly runStart: number
}

/**
 * Finds the addresses in a part of an escaped text, one after the other, whether or not their schemes are known ones.
 * What was found further on is kept, so that many addresses of one kind do not make those of the other be searched again.
 */
export class UriSearch {
  readonly #text: string
  readonly #limit: number
  #absolute: FoundPart | null | undefined
  #mail: FoundPart | null | undefined

  constructor(text: string, limit: number) {
    this.#text = text
    this.#limit = limit
  }

  /** The first address at `from` or behind it; `from` never becomes smaller. */
  next(from: number): FoundUri | undefined {
    this.#absolute = this.#keep(this.#absolute, from, findAbsolute)
    this.#mail = this.#keep(this.#mail, from, findMail)
    const absolute = this.#absolute ?? undefined
    const mail = this.#mail ?? undefined
    if (absolute === undefined || mail === undefined) return absolute ?? mail
    return mail.start < absolute.start ? mail : absolute
  }

  #keep(
    known: FoundPart | null | undefined,
    from: number,
    find: (text: string, from: number, limit: number) => FoundPart | undefined
  ): FoundPart | null {
    if (known === null || (known !== undefined && known.runStart >= from)) return known
    return find(this.#text, from, this.#limit) ?? null
  }
}

/** Whether an escaped text begins with an address. */
export function startsWithUri(text: string): boolean {
  return new UriSearch(text, text.length).next(0)?.start === 0
}

/**
 * An address with a scheme: `https://example.org/path?query#fragment`.
 *                           ^ from the colon the scheme is read back, the rest on
 */
function findAbsolute(text: string, from: number, limit: number): FoundPart | undefined {
  for (let colon = from; colon < limit; colon++) {
    if (text[colon] !== ':') continue
    const {start, runStart} = startOfScheme(text, colon, from)
    const end = start === undefined ? undefined : endOfUri(text, colon + 1, limit)
    if (start === undefined || end === undefined) continue
    return {start, end, runStart, scheme: text.slice(start, colon).toLowerCase()}
  }
  return undefined
}

interface FoundStart {
  readonly start: number | undefined
  readonly runStart: number
}

/** The leftmost letter before a colon at which a scheme may start. */
function startOfScheme(text: string, colon: number, from: number): FoundStart {
  let start: number | undefined
  let at = colon
  for (; at > from && isSchemeCharacter(text.charCodeAt(at - 1)); at--) {
    if (/[a-zA-Z]/.test(text[at - 1] as string) && canStart(text, at - 1, from)) start = at - 1
  }
  return {start, runStart: at}
}

/** Where an address ends whose scheme ends before `at`: behind its fragment, its query or its path, whichever fits. */
function endOfUri(text: string, at: number, limit: number): number | undefined {
  const parts = [partAt(text, at, limit)]
  for (const mark of '?#') {
    const last = parts.at(-1) as Part
    const isWhole = last.end > last.start && isUriLast(text.charCodeAt(last.end - 1))
    if (isWhole && last.end < limit && text[last.end] === mark)
      parts.push(partAt(text, last.end + 1, limit))
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
function findMail(text: string, from: number, limit: number): FoundPart | undefined {
  for (let at = from; at < limit; at++) {
    if (text[at] !== '@') continue
    const {start, runStart} = startOfMail(text, at, from)
    if (start === undefined) continue
    const host = hostAt(text, at + 1, limit)
    // The last character is one of its own, so a host of one character is none.
    const end = lastEnd(text, {start: at + 2, end: host}, limit)
    if (end !== undefined) return {start, end, runStart, scheme: null}
  }
  return undefined
}

/** The leftmost place before an `@` where the name of an address may start; dots in it stand alone. */
function startOfMail(text: string, at: number, from: number): FoundStart {
  const isEmpty = at === from || text[at - 1] === '\0' || text[at - 1] === '.'
  let start: number | undefined
  let index = at
  while (!isEmpty && index > from) {
    const isDot = text[index - 1] === '.'
    if (
      isDot
        ? text[index - 2] === '.' || index - 1 === from
        : !isMailCharacter(text.charCodeAt(index - 1))
    )
      break
    index -= 1
    if (!isDot && canStart(text, index, from)) start = index
  }
  return {start, runStart: index}
}

function hostAt(text: string, start: number, limit: number): number {
  if (!isMailCharacter(text.charCodeAt(start))) return start
  let end = start
  while (end < limit && (text[end] === '.' || isMailCharacter(text.charCodeAt(end)))) end += 1
  const isBeforeBracket = end + 1 < limit && text[end + 1] === '>'
  return isBeforeBracket && isUriCharacter(text.charCodeAt(end)) ? end + 1 : end
}
