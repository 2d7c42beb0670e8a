import type {Paragraph} from 'mdast'
import type {TextBlock} from '../lines/text-block.ts'
import {endOfText} from '../lines/white-space.ts'
import type {Body} from './body.ts'
import {takeLiteral} from './literal.ts'

/** A paragraph; where it ends in `::`, also the literal block behind it. */
export function takeParagraph(body: Body, at: number, {end, isIndented}: TextBlock): number {
  const {lines, session, children} = body
  const text = lines.texts.slice(at, end).join('\n')
  const announces = announcesLiteral(text)
  const value = announces ? withoutAnnouncement(text) : text
  const position = {start: lines.place(at), end: lines.end(end - 1)}
  const paragraph: Paragraph = {type: 'paragraph', children: [], position}
  if (value !== '') {
    session.addText(paragraph, lines.slice(at, end), {value})
    children.push(paragraph)
  }
  if (announces) {
    const behind = takeLiteral(body, end)
    if (children.at(-1)?.type === 'code') paragraph.data = {announcesBlock: true}
    return behind
  }
  if (isIndented) {
    const place = {start: lines.place(end), end: lines.end(end)}
    const message = 'This line is indented deeper than the paragraph above'
    session.problems.report(
      'unexpected-indentation',
      place,
      message,
      'put a blank line between them'
    )
  }
  return end
}

/** Whether a text ends in `::` whose first colon no backslash escapes. */
function announcesLiteral(text: string): boolean {
  if (!text.endsWith('::')) return false
  let backslashes = 0
  while (text[text.length - 3 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 0
}

/** `text::` keeps one colon, `text ::` and `::` none. */
function withoutAnnouncement(text: string): string {
  const before = text[text.length - 3]
  if (before !== undefined && before !== ' ' && before !== '\n') return text.slice(0, -1)
  return text.slice(0, endOfText(text, 0, text.length - 2))
}
