import type {BlockLine} from '../model/block.ts'
import type {Report} from '../problem/report.ts'
import {type HashLine, judgeHashLine} from './prompt/hash-line.ts'
import {spanIn, type TypedCommand} from './typed-command.ts'

/** What a line of comment would be if its `# ` were a prompt. */
export function judgeComment({text}: BlockLine): HashLine {
  const [, command] = /^\s*#[ \t]+(.*)$/.exec(text) ?? []
  return command === undefined ? 'comment' : judgeHashLine(command.trimEnd())
}

/** Tell that a line was taken for a comment which may be a command of root. */
export function reportUndecided(line: BlockLine, report: Report): void {
  report(
    'ambiguous-prompt',
    wholeLine(line),
    `\`${line.text.trim()}\` may be a comment or a command of root; it is taken for a comment`,
    'if root types it, give it a `console` block of its own that is annotated with `role=root`'
  )
}

/** Tell that a block which promises prompts shows none, unless the reason is that its `# ` are doubtful. */
export function reportNoPrompt(lines: readonly BlockLine[], report: Report): void {
  const unsure = lines.filter((line) => judgeComment(line) === 'unsure')
  for (const line of unsure) reportUndecided(line, report)
  const first = lines.find(({text}) => text.trim() !== '')
  if (unsure.length > 0 || first === undefined) return
  report(
    'no-prompt',
    wholeLine(first),
    'This block shows no prompt, so nothing in it is run',
    'begin what is typed with `$ `, or name the language `bash` if all of it is typed'
  )
}

/** Tell of lines that stand under no command, if there are any. */
export function reportStray(lines: readonly BlockLine[], report: Report): void {
  const [first] = lines
  if (first === undefined) return
  const count = lines.length - 1
  const others = count === 0 ? '' : ` and ${count === 1 ? 'a line' : `${count} lines`} below it`
  report(
    'no-prompt',
    wholeLine(first),
    `\`${first.text.trim()}\`${others} ${count === 0 ? 'stands' : 'stand'} under no command, and nothing is done with it`,
    'begin what is typed with a prompt such as `$ `'
  )
}

/** Tell that a command ends before its quotes, brackets or here-document do. */
export function reportUnfinished({command, commandStart}: TypedCommand, report: Report): void {
  const [first = ''] = command.split('\n', 1)
  const {line, column, offset} = commandStart
  const end = {line, column: column + first.length, offset: offset + first.length}
  report(
    'unfinished-command',
    {start: commandStart, end},
    `\`${first}\` is never finished in its block`,
    'close its quote, bracket, block or here-document'
  )
}

function wholeLine(line: BlockLine): ReturnType<typeof spanIn> {
  const start = line.text.length - line.text.trimStart().length
  return spanIn(line, start, line.text.trimEnd().length)
}
