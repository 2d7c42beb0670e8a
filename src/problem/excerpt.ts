import type {Position} from '../model/position.ts'
import type {Source} from '../model/source.ts'
import {columnsOf, fitColumns, takeColumns, takeLastColumns} from './columns.ts'
import {printable} from './printable.ts'

/** One printable line of a source, as much of it as fits, and which part of it is meant. */
export interface Excerpt {
  readonly text: string
  /** Columns before the part that is meant. */
  readonly before: number
  /** Columns of that part; at least one, also behind the end of the line. */
  readonly width: number
}

/** The widest excerpt: a line that is longer is cut on one side or on both. */
const limit = 100
/** How much of a line that is cut stays before the part that is meant. */
const leftContext = 30
/** No line is looked at further away than this from the part that is meant, in UTF-16 units. */
const reach = 1000

/** The first line of a position as its source shows it; `null` when the source has no such place. */
export function excerptAt(source: Source, {start, end}: Position): Excerpt | null {
  const {text} = source
  const lineStart = start.offset - (start.column - 1)
  if (lineStart < 0 || start.offset > text.length) return null
  const lineEnd = endOfLine(text, start.offset)
  const meantEnd = Math.min(Math.max(end.offset, start.offset), lineEnd)
  const from = Math.max(lineStart, start.offset - reach)
  const to = Math.min(lineEnd, meantEnd + reach, start.offset + 2 * reach)
  const left = printable(text.slice(from, start.offset))
  const meant = printable(text.slice(start.offset, Math.min(meantEnd, to)), columnsOf(left))
  const right = printable(text.slice(meantEnd, Math.max(meantEnd, to)), columnsOf(left + meant))
  const whole = left + meant + right
  const isWhole = from === lineStart && to === lineEnd && columnsOf(whole) <= limit
  if (isWhole) return {text: whole, before: columnsOf(left), width: Math.max(1, columnsOf(meant))}
  return cut(left, meant, right, from > lineStart)
}

/** Keep what stands around the part that is meant. */
function cut(left: string, meant: string, right: string, isCutBefore: boolean): Excerpt {
  const kept = takeLastColumns(left, leftContext)
  const head = isCutBefore || kept.length < left.length ? `…${kept}` : left
  const before = columnsOf(head)
  const text = fitColumns(head + meant + right, limit)
  const room = limit - before
  return {text, before, width: Math.max(1, columnsOf(takeColumns(meant, room)))}
}

/** Line ends are `\n`, `\r\n` and `\r`, as the readers count them. */
function endOfLine(text: string, from: number): number {
  const lineEnd = /[\r\n]/g
  lineEnd.lastIndex = from
  return lineEnd.exec(text)?.index ?? text.length
}
