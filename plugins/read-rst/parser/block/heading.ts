import type {Heading} from 'mdast'
import type {Lines} from '../lines/lines.ts'
import type {Span} from '../problem/problems.ts'
import type {Body} from './body.ts'
import {keepAsText} from './nested.ts'
import type {TitleStyles} from './title-styles.ts'

/** A title as found. */
export interface Title {
  /** The one line of it, without indentation. */
  readonly title: Lines
  /** One character for an underlined title, two where there is a line above too. */
  readonly style: string
  readonly place: Span
}

const deepestHeading = 6

/** Begin a section, where one with such an adornment can begin. */
export function addHeading(body: Body, titles: TitleStyles, {title, style, place}: Title): void {
  const level = titles.enter(style)
  if (level === undefined) {
    const message = `A title with this adornment skips a level here`
    body.session.problems.report('title-level', place, message)
    body.children.push(keepAsText(title))
    return
  }
  const depth = Math.min(level, deepestHeading) as Heading['depth']
  const heading: Heading = {type: 'heading', depth, children: [], position: place}
  if (level > deepestHeading) heading.data = {level}
  body.session.addText(heading, title)
  body.children.push(heading)
}
