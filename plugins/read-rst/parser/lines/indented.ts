import type {Lines} from './lines.ts'
import {indentOf, isBlank} from './white-space.ts'

/** An indented block, its indentation taken away, and where the lines go on behind it. */
export interface IndentedBlock {
  /** Blank lines at the end may be among them. */
  readonly lines: Lines
  /** The first line behind the block. */
  readonly next: number
  /** Whether a blank line, or the end, stands behind the text. */
  readonly isClosed: boolean
}

/** How much a block is known to be indented, and how far it goes. */
interface Shape {
  /** Indentation of every line; without it the least indented line decides. */
  readonly indent?: number
  /** Characters of the first line that belong to its marker. */
  readonly marker?: number
  readonly endsAtBlank?: boolean
  readonly keepsIndent?: boolean
}

/** How a block behind a marker is taken. */
export interface MarkedShape {
  /** Whether the first blank line ends the block. */
  readonly endsAtBlank?: boolean
  /** Whether the lines below the first keep their indentation. */
  readonly keepsIndent?: boolean
  /** Whether blank lines at the beginning stay. */
  readonly keepsBlankTop?: boolean
}

/** The block of indented lines that begins at `at`, perhaps with blank lines; its least indented line decides. */
export function takeIndented(lines: Lines, at: number): IndentedBlock {
  return withoutBlankTop(takeBlock(lines, at, {}))
}

/** The block behind a marker where every line must be indented as far as the marker reaches, as in lists. */
export function takeKnownIndented(lines: Lines, at: number, indent: number): IndentedBlock {
  return withoutBlankTop(takeBlock(lines, at, {indent, marker: indent}))
}

/** The block behind a marker where the lines below may be indented by any amount, as in directives. */
export function takeMarked(
  lines: Lines,
  at: number,
  marker: number,
  {keepsBlankTop = false, ...shape}: MarkedShape = {}
): IndentedBlock {
  const block = takeBlock(lines, at, {...shape, marker})
  return keepsBlankTop ? block : withoutBlankTop(block)
}

function takeBlock(
  lines: Lines,
  start: number,
  {indent: known, marker, endsAtBlank = false, keepsIndent = false}: Shape
): IndentedBlock {
  const {texts} = lines
  let indent = known
  let end = marker === undefined ? start : start + 1
  let isClosed = true
  for (; end < texts.length; end++) {
    const text = texts[end] as string
    if (text === '') {
      if (endsAtBlank) break
      continue
    }
    if (text[0] !== ' ' || (known !== undefined && !isBlankUpTo(text, known))) {
      isClosed = end > start && texts[end - 1] === ''
      break
    }
    if (known === undefined) {
      const own = indentOf(text)
      indent = indent === undefined ? own : Math.min(indent, own)
    }
  }
  const taken = dedent(lines, start, end, keepsIndent ? 0 : (indent ?? 0), marker)
  return {lines: taken, next: end, isClosed}
}

function dedent(
  lines: Lines,
  start: number,
  end: number,
  indent: number,
  marker: number | undefined
): Lines {
  const texts: string[] = []
  const columns: number[] = []
  for (let at = start; at < end; at++) {
    const cut = at === start && marker !== undefined ? marker : indent
    const text = lines.texts[at] as string
    texts.push(cut === 0 ? text : text.slice(cut))
    columns.push((lines.columns[at] as number) + cut)
  }
  return lines.with(start, texts, columns)
}

function isBlankUpTo(text: string, end: number): boolean {
  const length = Math.min(end, text.length)
  for (let at = 0; at < length; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
}

function withoutBlankTop(block: IndentedBlock): IndentedBlock {
  return block.lines.texts[0] === '' ? {...block, lines: block.lines.withoutBlankTop()} : block
}
