import {takeMarked} from '../lines/indented.ts'
import {sourceLines} from '../tree/code.ts'
import type {Body} from './body.ts'
import {spanOfExplicit, type TakenExplicit} from './explicit-construct.ts'
import {explicit} from './markers.ts'

/**
 * A comment: everything that is indented below it, also behind blank lines.
 *
 *     .. FTSender documentation master file, created by
 *        sphinx-quickstart on Wed Apr 30 10:52:05 2014.
 */
export function takeComment(body: Body, at: number): TakenExplicit {
  const {lines, children} = body
  const text = lines.texts[at] as string
  const marker = explicit.exec(text)?.[0].length ?? 0
  const below = lines.texts[at + 1]
  if (text.length <= marker && (below === undefined || below === '')) {
    // `..` above a blank line is empty and ends there, so that it can keep a quote from a list.
    const position = {start: lines.place(at), end: lines.end(at)}
    children.push({type: 'comment', value: '', position})
    return {next: at + 1, isClosed: true}
  }
  const block = takeMarked(lines, at, marker)
  const content = block.lines.withoutBlankEnd()
  children.push({
    type: 'comment',
    value: content.texts.join('\n'),
    data: {lines: sourceLines(content)},
    position: spanOfExplicit(body, at, block)
  })
  return block
}
