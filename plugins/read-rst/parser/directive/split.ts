import {lengthOfField} from '../block/markers.ts'
import {takeMarked} from '../lines/indented.ts'
import type {Lines} from '../lines/lines.ts'
import type {DirectiveDefinition} from './definition.ts'

/** A directive taken apart, before anybody asks what it means. */
export interface DirectiveParts {
  readonly argument: Lines
  readonly options: Readonly<Record<string, string>>
  readonly content: Lines
  /** Code that stands where arguments are looked for: docutils drops the directive, here it is the beginning of the content. */
  readonly misplaced: Lines | null
  /** A line among the options that is none, or names one again; docutils drops the directive. */
  readonly brokenOption: Lines | null
}

/**
 * Take a directive apart. Arguments and options stand above the first blank line.
 *
 *     .. code-block:: bash      argument
 *        :linenos:              options
 *
 *        make install           content
 */
export function splitDirective(
  block: Lines,
  {argument: kind, body}: DirectiveDefinition
): DirectiveParts {
  const lines = withoutFirstBlank(block).withoutBlankEnd()
  const blank = lines.texts.indexOf('')
  const head = blank < 0 ? lines.length : blank
  const firstOption = lines.texts.findIndex((text, at) => at < head && lengthOfField(text) > 0)
  const argumentEnd = firstOption < 0 ? head : firstOption
  const {options, end, broken} = readOptions(lines, argumentEnd, head)
  const brokenOption = broken === undefined ? null : lines.slice(broken, broken + 1)
  if (kind === 'none') {
    const content = argumentEnd === 0 ? lines.slice(end) : lines.blanked(argumentEnd, end)
    return partsOf(lines.slice(0, 0), options, content, null, brokenOption)
  }
  const rest = lines.slice(end)
  const split = body === 'verbatim' ? codeBegin(block, lines, argumentEnd, rest) : argumentEnd
  if (split === argumentEnd) {
    return partsOf(lines.slice(0, argumentEnd), options, rest, null, brokenOption)
  }
  const misplaced = lines.slice(split, argumentEnd)
  const content = lines.blanked(argumentEnd, end).slice(split)
  return partsOf(lines.slice(0, split), options, content, misplaced, brokenOption)
}

/** Where code begins in what looks like an argument: below the line of the directive, unless it can only be a language. */
function codeBegin(block: Lines, lines: Lines, argumentEnd: number, rest: Lines): number {
  const isOnFirstLine = block.texts[0] !== ''
  if (isOnFirstLine) return Math.min(1, argumentEnd)
  const isOneWord = argumentEnd === 1 && !(lines.texts[0] as string).includes(' ')
  return isOneWord && rest.hasText() ? 1 : 0
}

function partsOf(
  argument: Lines,
  options: DirectiveParts['options'],
  content: Lines,
  misplaced: Lines | null,
  brokenOption: Lines | null
): DirectiveParts {
  return {
    argument,
    options,
    content: content.withoutBlankTop().withoutBlankEnd(),
    misplaced,
    brokenOption
  }
}

function withoutFirstBlank(block: Lines): Lines {
  return block.texts[0] === '' ? block.slice(1) : block
}

interface ReadOptions {
  readonly options: Record<string, string>
  /** The first line that is no option; the content begins there. */
  readonly end: number
  /** The first line that docutils would stumble over. */
  readonly broken: number | undefined
}

/** `:name: value` lines; a value may go on below, indented. */
function readOptions(lines: Lines, start: number, head: number): ReadOptions {
  const options: Record<string, string> = {}
  const above = lines.slice(0, head)
  let broken: number | undefined
  let at = start
  while (at < head) {
    const text = lines.texts[at] as string
    const marker = lengthOfField(text)
    if (marker === 0) return {options, end: at, broken: broken ?? at}
    const name = text.slice(1, marker).trimEnd().slice(0, -1)
    if (Object.hasOwn(options, name) || /\s/.test(name)) broken ??= at
    const value = takeMarked(above, at, marker)
    options[name] = value.lines.texts.join('\n')
    at = value.next
  }
  return {options, end: at, broken}
}
