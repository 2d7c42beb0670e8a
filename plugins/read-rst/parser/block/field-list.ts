import {takeMarked} from '../lines/indented.ts'
import type {Field, FieldList} from '../tree/nodes.ts'
import {spanOf} from '../tree/span.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {takeItems} from './items.ts'
import {lengthOfField} from './markers.ts'
import {parseNested} from './nested.ts'

/**
 * Names and what they hold.
 *
 *     :Repository: `freifunk-mwu/backend-scripts <https://github.com/freifunk-mwu/backend-scripts>`_
 *     :Backend: `Photon <https://github.com/spookey/photon>`_
 */
export function takeFieldList(body: Body, at: number): number | undefined {
  const {lines} = body
  if (lengthOfField(lines.texts[at] as string) === 0) return undefined
  const children: Field[] = []
  const {next, isClosed} = takeItems(lines, at, (line) => {
    const marker = lengthOfField(lines.texts[line] as string)
    if (marker === 0) return undefined
    const block = takeMarked(lines, line, marker)
    children.push(fieldNode(body, line, marker, block.lines))
    return block
  })
  const position = {start: lines.place(at), end: spanOf(children.at(-1)).end}
  body.children.push({type: 'fieldList', children, position} satisfies FieldList)
  if (!isClosed) reportMissingBlankLine(body, next, 'field')
  return next
}

function fieldNode(body: Body, at: number, marker: number, block: Body['lines']): Field {
  const {lines} = body
  const name = (lines.texts[at] as string).slice(1, marker).trimEnd().slice(0, -1)
  const text = block.withoutBlankEnd()
  const end = text.length === 0 ? lines.end(at) : text.end(text.length - 1)
  const position = {start: lines.place(at), end}
  return {type: 'field', name, children: parseNested(body, block), position}
}
