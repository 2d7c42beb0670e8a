/** A value as written, without its quotes. */
export interface ItemValue {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One part of an annotation; `start` and `end` enclose all of it. */
export type Item =
  | {
      readonly kind: 'id' | 'tag'
      readonly name: string
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'key'
      readonly name: string
      /** `null` for a flag. */
      readonly value: ItemValue | null
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'unreadable'
      /** The key whose value it is. */
      readonly name: string | null
      readonly text: string
      readonly because: string
      readonly start: number
      readonly end: number
    }

/** What stands in an annotation, and whether its closing brace was found. */
export interface Items {
  readonly items: readonly Item[]
  /** Behind the closing brace, or the end of the text. */
  readonly end: number
  readonly isClosed: boolean
}

/**
 * Read the one grammar of annotations (FORMAT 5) from `start` on, in braces up to the closing one.
 *
 *     #migrate .slow timeout=5m skip="needs a disk" manual }
 *     ^^^^^^^^ ^^^^^ ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^ ^^^^^^
 *     id       tag   bare value quoted value        flag
 *
 * A quoted value holds anything but its own quote.
 */
export function readItems(text: string, start: number, isBraced: boolean): Items {
  const items: Item[] = []
  let at = start
  while (at < text.length) {
    if (isBraced && text[at] === '}') return {items, end: at + 1, isClosed: true}
    if (isBlank(text[at])) {
      at += 1
      continue
    }
    const item = readMark(text, at) ?? readPair(text, at, isBraced) ?? readOther(text, at, isBraced)
    items.push(item)
    at = item.end
  }
  return {items, end: at, isClosed: false}
}

function readMark(text: string, start: number): Item | undefined {
  const [all, sign, name] = matchAt(/([#.])([A-Za-z_][\w:-]*)(?=[\s}#.]|$)/y, text, start)
  if (all === undefined || name === undefined) return undefined
  return {kind: sign === '#' ? 'id' : 'tag', name, start, end: start + all.length}
}

function readPair(text: string, start: number, isBraced: boolean): Item | undefined {
  const [all, name, equals] = matchAt(/([A-Za-z][\w-]*)(=)?/y, text, start)
  if (all === undefined || name === undefined) return undefined
  const behind = start + all.length
  if (equals === undefined) {
    if (!isEnd(text, behind, isBraced)) return undefined
    return {kind: 'key', name, value: null, start, end: behind}
  }
  const quote = text[behind]
  if (quote === '"' || quote === "'") return readQuoted(text, start, behind, name, isBraced)
  const [bare = ''] = matchAt(isBraced ? /[^\s"'}]*/y : /[^\s"']*/y, text, behind)
  const end = behind + bare.length
  if (bare !== '' && isEnd(text, end, isBraced)) {
    return {kind: 'key', name, value: {text: bare, start: behind, end}, start, end}
  }
  const other = readOther(text, start, isBraced)
  const because =
    bare === ''
      ? `nothing stands behind \`${name}=\``
      : `the value of \`${name}\` holds a quote in its midst`
  return {...other, name, because}
}

function readQuoted(
  text: string,
  start: number,
  opening: number,
  name: string,
  isBraced: boolean
): Item {
  const closing = text.indexOf(text[opening] as string, opening + 1)
  const end = closing === -1 ? text.length : closing + 1
  if (closing === -1 || !isEnd(text, end, isBraced)) {
    const because =
      closing === -1
        ? `the quote of \`${name}\` is never closed`
        : `a blank is missing behind the quote of \`${name}\``
    return {kind: 'unreadable', name, text: text.slice(opening, end), because, start: opening, end}
  }
  const value = {text: text.slice(opening + 1, closing), start: opening + 1, end: closing}
  return {kind: 'key', name, value, start, end}
}

function readOther(
  text: string,
  start: number,
  isBraced: boolean
): Item & {readonly kind: 'unreadable'} {
  const [word = ''] = matchAt(isBraced ? /[^\s}]+/y : /\S+/y, text, start)
  return {
    kind: 'unreadable',
    name: null,
    text: word,
    because: `\`${word}\` is neither \`#id\`, \`.tag\`, \`key=value\` nor a key alone`,
    start,
    end: start + word.length
  }
}

function isEnd(text: string, at: number, isBraced: boolean): boolean {
  return at >= text.length || isBlank(text[at]) || (isBraced && text[at] === '}')
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

function matchAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at
  return pattern.exec(text) ?? []
}
