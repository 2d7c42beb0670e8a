import type {BlockLine} from '../../model/block.ts'
import {type Statement, splitStatements} from '../shell/statements.ts'
import {isDelimiter} from './delimiter.ts'

/** The lines of a command, without prompts and indentation. */
export interface CommandLines {
  readonly lines: readonly string[]
  readonly isFinished: boolean
}

/** The lines that may continue a command. */
export interface Continuation {
  readonly lines: readonly BlockLine[]
  /** The first of them. */
  readonly from: number
  readonly indent: string
  /** Whether a line carries a prompt, so that it does not continue anything but a here-document. */
  readonly isPrompt: (line: number) => boolean
  /** Whether a line from there on may end a here-document. */
  readonly mayHoldBelow: (delimiter: string, line: number) => boolean
  readonly patience: Patience
}

/** How many more lines of a block may be read in vain, so that no document can keep us busy for ever. */
export interface Patience {
  lines: number
}

/**
 * Read on from the first line of a command while the shell would. Whether the lines below begin with `> ` is decided by the
 * first of them, so that a quoted letter in a here-document stays one. Where the command never ends, it is its first line.
 */
export async function readCommand(first: string, below: Continuation): Promise<CommandLines> {
  const taken = [first]
  const strip = continuationPrompt(below)
  let next = below.from
  // Doubling keeps long commands linear: reading too far does not change where the command ends.
  for (let portion = 1; ; portion *= 2) {
    const [statement] = await splitStatements(taken)
    if (statement === undefined || statement.firstLine > 0)
      return {lines: [first], isFinished: true}
    if (!statement.isOpen) {
      return {lines: taken.slice(0, statement.lastLine + 1), isFinished: true}
    }
    const end = endOfPortion(statement, below, next, portion, strip)
    below.patience.lines -= end - next
    if (end === next || below.patience.lines < 0) return {lines: [first], isFinished: false}
    for (; next < end; next++) taken.push(strip((below.lines[next] as BlockLine).text))
  }
}

function endOfPortion(
  {heredoc}: Statement,
  {lines, isPrompt, mayHoldBelow}: Continuation,
  start: number,
  portion: number,
  strip: (text: string) => string
): number {
  if (heredoc !== null) {
    if (!mayHoldBelow(heredoc.delimiter, start)) return start
    for (let index = start; index < lines.length; index++) {
      if (isDelimiter(strip((lines[index] as BlockLine).text), heredoc)) return index + 1
    }
    return start
  }
  let end = start
  while (end < start + portion && end < lines.length && !isPrompt(end)) end += 1
  return end
}

// $ cat <<EOF
// > hello
// ^^ taken away
function continuationPrompt({lines, from, indent}: Continuation): (text: string) => string {
  const withoutIndent = (text: string): string => withoutPrefix(text, indent)
  const hasPrompt = /^>(?: |$)/.test(withoutIndent(lines[from]?.text ?? ''))
  return hasPrompt ? (text) => withoutIndent(text).replace(/^>(?: |$)/, '') : withoutIndent
}

/** A text without as much of a prefix as it begins with. */
export function withoutPrefix(text: string, prefix: string): string {
  let length = 0
  while (length < prefix.length && text[length] === prefix[length]) length += 1
  return text.slice(length)
}
