import type {Paragraph} from 'mdast'
import type {Lines} from '../lines/lines.ts'
import type {Span} from '../problem/problems.ts'
import type {Flow} from '../tree/nodes.ts'
import type {Body} from './body.ts'
import type {TitleStyles} from './title-styles.ts'

/** Functions can call each other about ten thousand times; a body within a body takes a handful of calls. */
const deepest = 100

/** Parse lines within a body: the content of an item, a quote, a cell. Titles are none there unless styles are given. */
export function parseNested(outer: Body, lines: Lines, titles: TitleStyles | null = null): Flow[] {
  if (!lines.hasText()) return []
  const {session} = outer
  const depth = outer.depth + 1
  if (depth >= deepest) {
    const text = keepAsText(lines)
    session.problems.report(
      'too-deep',
      text.position,
      `Markup is nested deeper than ${deepest} levels`
    )
    return [text]
  }
  const children: Flow[] = []
  session.parseBody({session, lines, children, titles, depth})
  return children
}

/** A paragraph of malformed markup, as it is written. */
export function keepAsText(around: Lines): Paragraph & {position: Span} {
  const lines = around.withoutBlankTop().withoutBlankEnd()
  const position = {start: lines.place(0), end: lines.end(Math.max(0, lines.length - 1))}
  return {
    type: 'paragraph',
    data: {isMalformed: true},
    children: [{type: 'text', value: lines.texts.join('\n'), position}],
    position
  }
}
