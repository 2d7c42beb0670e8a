import type {Lines} from '../lines/lines.ts'
import {tableNode} from '../table/node.ts'
import {readSimple} from '../table/simple.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {addMalformedTable} from './malformed-table.ts'
import {simpleTable} from './markers.ts'

const border: RegExp = /^=+[ =]*$/

/** A table whose columns only blanks divide: find where it ends, then read it. */
export function takeSimpleTable(body: Body, at: number): number | undefined {
  const {lines, children} = body
  if (!simpleTable.test(lines.texts[at] as string)) return undefined
  const {end, fault} = findEnd(lines, at)
  const parts = fault === undefined ? readSimple(lines.slice(at, end)) : {fault}
  if ('fault' in parts) addMalformedTable(body, at, end, parts.fault)
  else children.push(tableNode(body, parts, {start: lines.place(at), end: lines.end(end - 1)}))
  const following = lines.texts[end]
  if (following !== undefined && following !== '') reportMissingBlankLine(body, end, 'table')
  return end
}

interface FoundEnd {
  /** The line behind the table. */
  readonly end: number
  readonly fault?: string
}

/** The bottom is the second border below the top, or one with a blank line below it. */
function findEnd({texts, length}: Lines, at: number): FoundEnd {
  const width = (texts[at] as string).length
  let lastBorder: number | undefined
  for (let line = at + 1; line < length; line++) {
    const text = texts[line] as string
    if (!border.test(text)) continue
    if (text.length !== width) return {end: line + 1, fault: 'its borders are not equally wide'}
    const below = texts[line + 1]
    if (lastBorder !== undefined || below === undefined || below === '') return {end: line + 1}
    lastBorder = line
  }
  if (lastBorder === undefined) return {end: length, fault: 'it has no border at its bottom'}
  return {end: lastBorder + 1, fault: 'it has no border at its bottom, or no blank line below it'}
}
