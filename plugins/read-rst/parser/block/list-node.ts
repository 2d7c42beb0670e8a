import type {List, ListItem} from 'mdast'
import {spanOf} from '../tree/span.ts'

/** What kind of list it is. */
export type ListKind = Pick<List, 'ordered' | 'start' | 'data'>

/** A list of items; its place is theirs. */
export function listNode(items: ListItem[], kind: ListKind): List {
  const position = {
    start: spanOf(items.at(0)).start,
    end: spanOf(items.at(-1)).end
  }
  const isSpread = items.some((item, index) => {
    const before = items[index - 1]
    return before !== undefined && spanOf(item).start.line > spanOf(before).end.line + 1
  })
  return {type: 'list', ...kind, spread: isSpread, children: items, position}
}
