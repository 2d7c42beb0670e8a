import {takeTextBlock} from '../lines/text-block.ts'
import {columnWidth} from '../lines/width.ts'
import type {Body} from './body.ts'
import {takeDefinitionList} from './definition-list.ts'
import {addHeading} from './heading.ts'
import {isAdornment} from './markers.ts'
import {keepAsText} from './nested.ts'
import {takeParagraph} from './paragraph.ts'

/** A shorter underline below a longer text is a line of the text. */
const shortest = 4

/** A line of text: the second line says whether it is a paragraph, a title or a term. */
export function takeText(body: Body, at: number): number {
  const {lines} = body
  const below = lines.texts[at + 1]
  if (below === undefined || below === '') {
    return takeParagraph(body, at, {end: at + 1, isIndented: false})
  }
  if (below[0] === ' ') return takeDefinitionList(body, at)
  if (isAdornment(below)) {
    const isTooShort = columnWidth(lines.texts[at] as string) > below.length
    if (!isTooShort || below.length >= shortest) return takeTitle(body, at, isTooShort)
  }
  return takeParagraph(body, at, takeTextBlock(lines, at + 1))
}

/**
 * An underlined title.
 *
 *     Servicios
 *     ---------
 */
function takeTitle(body: Body, at: number, isTooShort: boolean): number {
  const {lines, titles, session} = body
  const place = {start: lines.place(at), end: lines.end(at + 1)}
  if (isTooShort) {
    session.problems.report(
      'short-underline',
      place,
      'The underline of this title is shorter than it'
    )
  }
  if (titles === null) {
    session.problems.report('unexpected-title', place, 'There can be no title here')
    body.children.push(keepAsText(lines.slice(at, at + 1)))
    return at + 2
  }
  const [style = ''] = lines.texts[at + 1] as string
  addHeading(body, titles, {title: lines.part(at, 0), style, place})
  return at + 2
}
