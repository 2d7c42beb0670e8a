import type {Code, CodeData} from 'mdast'
import type {Lines} from '../lines/lines.ts'
import type {CodeConstruct, SourceLine} from './data.ts'

/** What is known of a block of code besides its lines. */
export interface CodeFacts {
  readonly lang: string | null
  readonly construct: CodeConstruct
}

/** A block of code, which keeps where each of its lines stands. Blank lines around it are left out. */
export function codeNode(block: Lines, {lang, construct}: CodeFacts): Code {
  const lines = block.withoutBlankTop().withoutBlankEnd()
  const raw: string[] = []
  for (let at = 0; at < lines.length; at++) raw.push(lines.raw(at))
  const data: CodeData = {lines: sourceLines(lines), raw, construct}
  const position = {start: lines.place(0), end: lines.end(Math.max(0, lines.length - 1))}
  return {type: 'code', lang, meta: null, value: lines.texts.join('\n'), data, position}
}

/** Lines, each with the place where it begins. */
export function sourceLines(lines: Lines): SourceLine[] {
  const found: SourceLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const {line, column, offset} = lines.place(at)
    found.push({text: lines.texts[at] as string, line, column, offset})
  }
  return found
}
