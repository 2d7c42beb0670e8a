import {takeIndented} from '../lines/indented.ts'
import {codeNode} from '../tree/code.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {isPunctuation} from './markers.ts'

/**
 * The literal block that a paragraph announces.
 *
 *     Zunächst ruft man sein Crontab editor auf::
 *
 *      crontab -e
 */
export function takeLiteral(body: Body, at: number): number {
  const {lines, children, session} = body
  const block = takeIndented(lines, at)
  if (!block.lines.hasText()) return takeQuoted(body, at)
  children.push(codeNode(block.lines, {lang: session.highlight, construct: 'literal'}))
  if (!block.isClosed) reportMissingBlankLine(body, block.next, 'literal block')
  return block.next
}

/**
 * A literal block that is not indented: each line begins with the same punctuation.
 *
 *     > No, you do it::
 *
 *     > ls
 */
function takeQuoted(body: Body, behind: number): number {
  const {lines, children, session} = body
  let start = behind
  while (lines.texts[start] === '') start += 1
  const quote = lines.texts[start]?.charCodeAt(0)
  if (quote === undefined || !isPunctuation(quote)) {
    reportMissing(body, behind)
    return start
  }
  let end = start + 1
  while (end < lines.length && lines.texts[end]?.charCodeAt(0) === quote) end += 1
  children.push(codeNode(lines.slice(start, end), {lang: session.highlight, construct: 'quoted'}))
  const next = lines.texts[end]
  if (next !== undefined && next !== '') {
    const place = {start: lines.place(end), end: lines.end(end)}
    const message = `This line is not quoted as the lines above are`
    session.problems.report('inconsistent-quoting', place, message, 'put a blank line between them')
  }
  return end
}

function reportMissing({session, lines}: Body, behind: number): void {
  const end = lines.end(behind - 1)
  const start = {line: end.line, column: end.column - 2, offset: end.offset - 2}
  session.problems.report('literal-expected', {start, end}, 'No indented block follows this `::`')
}
