import type {BlockLine} from '../../model/block.ts'
import type {PromisedLine, PromisedOutput} from '../../model/step.ts'
import {withoutPrefix} from './command.ts'

/** What the lines below a command mean. */
export interface Output {
  readonly promise: PromisedOutput | null
  /** What a last line `[N]` promises. */
  readonly exit: number | null
  /** Lines of comment, in the order of the document. */
  readonly comments: readonly BlockLine[]
}

/**
 * Understand the lines between a command and the next prompt or the end of the block.
 *
 *     $ vi ~/.ssh/authorized_keys
 *     ## add the public key          alone below the command: a comment
 *     $ cat /etc/fstab
 *     proc /proc proc defaults
 *     # removable media              inside of output: output
 *     /dev/sr0 /media/cdrom auto
 *     # now the same on the server   directly before the next prompt: a comment
 *     $ cat missing.txt
 *     cat: missing.txt: No such file or directory
 *     [1]                            last of all: the exit status
 *
 * A comment begins in the column of the prompts. Blank lines at the end are layout.
 */
export function readOutput(
  lines: readonly BlockLine[],
  indent: string,
  isPromptNext: boolean
): Output {
  const {start, end, comments} = setCommentsApart(lines, indent, isPromptNext)
  const promised = lines.slice(start, end).map((line) => promisedLine(line, indent))
  let blankLinesAfter = lines.slice(end).filter(isBlank).length
  const dropBlanks = (): void => {
    while (promised.length > 0 && isBlank(promised.at(-1) as PromisedLine)) {
      promised.pop()
      blankLinesAfter += 1
    }
  }
  dropBlanks()
  const exit = exitStatus(promised.at(-1)?.text)
  if (exit !== null) {
    promised.pop()
    dropBlanks()
  }
  return {
    promise: promised.length > 0 ? {lines: promised, blankLinesAfter} : null,
    exit,
    comments
  }
}

/** Whether a line in the column of the prompts is a comment: `# …`, `## …`, or such a sign alone. */
export function isComment({text}: BlockLine, indent: string): boolean {
  return text.startsWith(indent) && /^#+(?:[ \t]|$)/.test(text.slice(indent.length))
}

interface OutputRange {
  readonly start: number
  readonly end: number
  readonly comments: readonly BlockLine[]
}

function setCommentsApart(
  lines: readonly BlockLine[],
  indent: string,
  isPromptNext: boolean
): OutputRange {
  let start = 0
  for (const [index, line] of lines.entries()) {
    if (isComment(line, indent)) start = index + 1
    else if (!isBlank(line)) {
      // Output follows: it is more likely to begin with such a line, as many files do, than to be commented on.
      start = 0
      break
    }
  }
  let end = lines.length
  if (isPromptNext) {
    for (let index = end - 1; index >= start; index--) {
      const line = lines[index] as BlockLine
      if (isComment(line, indent)) end = index
      else if (!isBlank(line)) break
    }
  }
  const outside = [...lines.slice(0, start), ...lines.slice(end)]
  return {start, end, comments: outside.filter((line) => !isBlank(line))}
}

function promisedLine({text, line, column, offset}: BlockLine, indent: string): PromisedLine {
  const shown = withoutPrefix(text, indent)
  const across = text.length - shown.length
  return {text: shown, line, column: column + across, offset: offset + across}
}

function exitStatus(text: string | undefined): number | null {
  const [, digits] = /^\[(\d{1,3})\]\s*$/.exec(text ?? '') ?? []
  return digits !== undefined && Number(digits) <= 255 ? Number(digits) : null
}

function isBlank({text}: {readonly text: string}): boolean {
  return text.trim() === ''
}
