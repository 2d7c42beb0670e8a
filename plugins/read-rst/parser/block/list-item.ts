import type {ListItem} from 'mdast'
import {type IndentedBlock, takeKnownIndented, takeMarked} from '../lines/indented.ts'
import type {Body} from './body.ts'
import {parseNested} from './nested.ts'

/** An item of a list, and where the lines go on behind it. */
export interface TakenItem {
  readonly item: ListItem
  readonly next: number
  readonly isClosed: boolean
}

/** The item that begins at a line whose marker, blanks behind it included, is so long. */
export function takeListItem(body: Body, at: number, marker: number): TakenItem {
  const {lines, next, isClosed} = takeContent(body, at, marker)
  const children = parseNested(body, lines)
  const text = lines.withoutBlankEnd()
  const end = text.length === 0 ? body.lines.end(at) : text.end(text.length - 1)
  const item: ListItem = {
    type: 'listItem',
    spread: children.length > 1,
    children,
    position: {start: body.lines.place(at), end}
  }
  return {item, next, isClosed}
}

/** Behind a marker that stands alone, the indentation of the lines below is free. */
function takeContent({lines}: Body, at: number, marker: number): IndentedBlock {
  const isAlone = (lines.texts[at] as string).length <= marker
  return isAlone ? takeMarked(lines, at, marker) : takeKnownIndented(lines, at, marker)
}
