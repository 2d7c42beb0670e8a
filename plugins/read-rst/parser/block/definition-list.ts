import {takeIndented} from '../lines/indented.ts'
import type {DefList, DefListDescription, DefListTerm} from '../tree/nodes.ts'
import {spanOf} from '../tree/span.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {takeItems} from './items.ts'
import {isPlainText} from './markers.ts'
import {parseNested} from './nested.ts'

/**
 * Terms, each one line, and what they mean, indented right below.
 *
 *     term : classifier
 *         What it means.
 */
export function takeDefinitionList(body: Body, at: number): number {
  const {lines} = body
  const children: DefList['children'] = []
  const {next, isClosed} = takeItems(lines, at, (line) => {
    const text = lines.texts[line] as string
    if (line !== at && !(isPlainText(text) && lines.texts[line + 1]?.[0] === ' ')) return undefined
    const block = takeIndented(lines, line + 1)
    children.push(termNode(body, line), descriptionNode(body, block.lines))
    return block
  })
  const position = {start: lines.place(at), end: spanOf(children.at(-1)).end}
  body.children.push({type: 'defList', children, position})
  if (!isClosed) reportMissingBlankLine(body, next, 'definition')
  return next
}

function termNode({lines, session}: Body, at: number): DefListTerm {
  const position = {start: lines.place(at), end: lines.end(at)}
  const term: DefListTerm = {type: 'defListTerm', children: [], position}
  session.addText(term, lines.part(at, 0), {isTerm: true})
  if (lines.texts[at]?.endsWith('::') === true) {
    const message = 'This line is the term of a definition, not the announcement of a literal block'
    session.problems.report('literal-as-definition', position, message, 'put a blank line below it')
  }
  return term
}

function descriptionNode(body: Body, block: Body['lines']): DefListDescription {
  const text = block.withoutBlankEnd()
  return {
    type: 'defListDescription',
    children: parseNested(body, block),
    position: {start: text.place(0), end: text.end(text.length - 1)}
  }
}
