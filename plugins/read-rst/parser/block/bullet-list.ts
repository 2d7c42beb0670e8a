import type {List, ListItem} from 'mdast'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {takeItems} from './items.ts'
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
  const {next, isClosed} = takeItems(lines, at, (line) => {
    const text = lines.texts[line] as string
    const marker = text[0] === first[0] ? bullet.exec(text)?.[0].length : undefined
    if (marker === undefined) return undefined
    const taken = takeListItem(body, line, marker)
    items.push(taken.item)
    return taken
  })
  children.push(listNode(items, {ordered: false}) satisfies List)
  if (!isClosed) reportMissingBlankLine(body, next, 'list')
  return next
}
