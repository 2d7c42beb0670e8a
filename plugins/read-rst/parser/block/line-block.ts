import {takeMarked} from '../lines/indented.ts'
import type {LineBlock, LineBlockLine} from '../tree/nodes.ts'
import {spanOf} from '../tree/span.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {lineBlock} from './markers.ts'

/** A line and how far it is indented behind its bar. */
interface IndentedLine {
  readonly node: LineBlockLine
  readonly indent: number
}

/** Blocks within blocks must not become deeper than a reader of the tree can go. */
const deepest = 100

/**
 * Lines that keep their breaks and their indentation.
 *
 *     | Ein Vers
 *     |   und noch einer
 */
export function takeLineBlock(body: Body, at: number): number | undefined {
  const {lines} = body
  if (!lineBlock.test(lines.texts[at] as string)) return undefined
  const found: IndentedLine[] = []
  let next = at
  let isClosed = false
  while (next < lines.length && !isClosed) {
    const marker = lineBlock.exec(lines.texts[next] as string)
    if (marker === null) break
    const block = takeMarked(lines, next, marker[0].length, {endsAtBlank: true})
    const text = block.lines.withoutBlankEnd()
    const end = text.length === 0 ? lines.end(next) : text.end(text.length - 1)
    const position = {start: lines.place(next), end}
    const node: LineBlockLine = {type: 'lineBlockLine', children: [], position}
    if (text.length > 0) body.session.addText(node, text)
    // An empty line is as deep as the one above it.
    const isEmpty = lines.texts[next] === '|'
    const indent = isEmpty
      ? (found.at(-1)?.indent ?? 0)
      : Math.min((marker[1] as string).length - 1, deepest)
    found.push({node, indent})
    next = block.next
    isClosed = block.isClosed
  }
  body.children.push(blockNode(found))
  if (!isClosed) reportMissingBlankLine(body, next, 'line block')
  return next
}

/** A block whose more deeply indented lines are blocks within it. */
function blockNode(lines: readonly IndentedLine[]): LineBlock {
  const least = lines.reduce((so, {indent}) => Math.min(so, indent), deepest)
  const children: LineBlock['children'] = []
  let deeper: IndentedLine[] = []
  for (const line of lines) {
    if (line.indent > least) {
      deeper.push(line)
      continue
    }
    if (deeper.length > 0) children.push(blockNode(deeper))
    deeper = []
    children.push(line.node)
  }
  if (deeper.length > 0) children.push(blockNode(deeper))
  const position = {start: spanOf(lines[0]?.node).start, end: spanOf(lines.at(-1)?.node).end}
  return {type: 'lineBlock', children, position}
}
