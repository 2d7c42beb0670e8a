import {takeMarked} from '../lines/indented.ts'
import type {CommandOption, OptionList, OptionListItem} from '../tree/nodes.ts'
import {spanOf} from '../tree/span.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {takeItems} from './items.ts'
import {optionGroup} from './markers.ts'
import {parseNested} from './nested.ts'

/**
 * Command line options and what they do.
 *
 *     -o FILE, --output=FILE  Write to FILE.
 */
export function takeOptionList(body: Body, at: number): number | undefined {
  const {lines} = body
  const children: OptionListItem[] = []
  const {next, isClosed} = takeItems(lines, at, (line) => {
    const marker = optionGroup.exec(lines.texts[line] as string)?.[0]
    if (marker === undefined) return undefined
    const block = takeMarked(lines, line, marker.length)
    // Without a description it is text, such as a line that says `-v`.
    if (!block.lines.hasText()) return undefined
    const text = block.lines.withoutBlankEnd()
    children.push({
      type: 'optionListItem',
      options: marker.trimEnd().split(', ').map(readOption),
      children: parseNested(body, block.lines),
      position: {start: lines.place(line), end: text.end(text.length - 1)}
    })
    return block
  })
  if (children.length === 0) return undefined
  const position = {start: lines.place(at), end: spanOf(children.at(-1)).end}
  body.children.push({type: 'optionList', children, position} satisfies OptionList)
  if (!isClosed) reportMissingBlankLine(body, next, 'option')
  return next
}

const optionParts: RegExp = /^(?<name>--[^ =]+|\/[^ =]+|[-+].)(?<delimiter>[ =]?)(?<argument>.*)$/

function readOption(text: string): CommandOption {
  const {name = text, delimiter = '', argument = ''} = optionParts.exec(text)?.groups ?? {}
  return {name, argument: argument === '' ? null : argument, delimiter}
}
