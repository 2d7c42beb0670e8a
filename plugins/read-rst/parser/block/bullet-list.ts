import type {List, ListItem} from 'mdast'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {takeListItem} from './list-item.ts'
import {listNode} from './list-node.ts'
import {bullet} from './markers.ts'

/**
 * Items with the same bullet.
 *
 *     * crear un usuario para el manager
 *     * activar la interfaz web
 */
export function takeBulletList(body: Body, at: number): number | undefined {
  const {lines, children} = body
  const first = lines.texts[at] as string
  if (!bullet.test(first)) return undefined
  const items: ListItem[] = []
  let next = at
  let isClosed = true
  for (let line = next; line < lines.length; line = next) {
    const text = lines.texts[line] as string
    if (text === '') {
      next = line + 1
      continue
    }
    const marker = text[0] === first[0] ? bullet.exec(text)?.[0].length : undefined
    if (marker === undefined) break
    const taken = takeListItem(body, line, marker)
    items.push(taken.item)
    next = taken.next
    isClosed = taken.isClosed
  }
  children.push(listNode(items, {ordered: false}) satisfies List)
  if (!isClosed) reportMissingBlankLine(body, next, 'list')
  return next
}
