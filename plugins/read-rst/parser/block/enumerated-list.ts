import type {ListItem} from 'mdast'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {beginsItem, type Enumerator, readEnumerator} from './enumeration.ts'
import {takeItems} from './items.ts'
import {takeListItem} from './list-item.ts'
import {listNode} from './list-node.ts'

/**
 * Items that are counted; a number out of order begins another list.
 *
 *     1. Install some system-wide dependencies:
 *     #. Install pyoseo by pulling from the git repository:
 */
export function takeEnumeratedList(body: Body, at: number): number | undefined {
  const {lines, children} = body
  const first = itemAt(body, at, null)
  if (first === undefined) return undefined
  const sequence = first.sequence === '#' ? 'arabic' : first.sequence
  const items: ListItem[] = []
  let isAuto = first.sequence === '#'
  let last = first.ordinal - 1
  const {next, isClosed} = takeItems(lines, at, (line) => {
    const found = line === at ? first : itemAt(body, line, sequence)
    if (found === undefined || found.format !== first.format) return undefined
    if (line !== at && found.sequence !== '#') {
      if (isAuto || found.sequence !== sequence || found.ordinal !== last + 1) {
        return undefined
      }
    }
    isAuto ||= found.sequence === '#'
    last = found.ordinal
    const taken = takeListItem(body, line, found.length)
    items.push(taken.item)
    return taken
  })
  children.push(
    listNode(items, {ordered: true, start: first.ordinal, data: {enumeration: sequence}})
  )
  if (!isClosed) reportMissingBlankLine(body, next, 'list')
  return next
}

function itemAt(
  {lines}: Body,
  at: number,
  expected: Enumerator['sequence'] | null
): Enumerator | undefined {
  const found = readEnumerator(lines.texts[at] as string, expected)
  return found !== undefined && beginsItem(found, lines.texts[at + 1]) ? found : undefined
}
