import {columnWidth} from '../lines/width.ts'
import type {RuleId} from '../problem/rules.ts'
import type {Body} from './body.ts'
import {addHeading} from './heading.ts'
import {isAdornment} from './markers.ts'
import {keepAsText} from './nested.ts'

/** Shorter lines of punctuation are taken for text where they make no sense as an adornment. */
const shortest = 4

/**
 * A line of punctuation: a transition, or the line above a title.
 *
 *     ----------          ==========
 *                         Title
 *                         ==========
 */
export function takeAdornment(body: Body, at: number): number | undefined {
  const {lines, titles} = body
  const overline = lines.texts[at] as string
  if (!isAdornment(overline)) return undefined
  const isShort = overline.length < shortest
  if (titles === null) {
    if (isShort) return undefined
    const message = 'There can be no title or transition here'
    return complain(body, at, at + 1, 'unexpected-title', message)
  }
  const title = lines.texts[at + 1]
  if (title === undefined || title === '') return isShort ? undefined : takeTransition(body, at)
  if (isAdornment(title)) {
    if (isShort) return undefined
    return complain(
      body,
      at,
      at + 2,
      'broken-title',
      'Two lines of punctuation are neither title nor transition'
    )
  }
  const underline = lines.texts[at + 2]
  if (underline !== overline) {
    if (isShort) return undefined
    return complain(
      body,
      at,
      at + 3,
      'broken-title',
      `The line below this title is not \`${overline}\``
    )
  }
  const isTooShort = columnWidth(title) > overline.length
  if (isTooShort && isShort) return undefined
  const place = {start: lines.place(at), end: lines.end(at + 2)}
  if (isTooShort) {
    body.session.problems.report(
      'short-overline',
      place,
      'The lines around this title are shorter than it'
    )
  }
  const from = title.length - title.trimStart().length
  addHeading(body, titles, {title: lines.part(at + 1, from), style: overline.slice(0, 2), place})
  return at + 3
}

function takeTransition(body: Body, at: number): number {
  const position = {start: body.lines.place(at), end: body.lines.end(at)}
  body.children.push({type: 'thematicBreak', position})
  return at + 1
}

/** What docutils drops with an error stays readable: the lines but for the first, as they are. */
function complain(body: Body, at: number, behind: number, rule: RuleId, message: string): number {
  const end = Math.min(behind, body.lines.length)
  const place = {start: body.lines.place(at), end: body.lines.end(at)}
  body.session.problems.report(rule, place, message)
  const kept = body.lines.slice(at + 1, end)
  if (kept.hasText()) body.children.push(keepAsText(kept))
  return end
}
