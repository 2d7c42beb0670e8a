import type {Block, BlockLine} from '../../model/block.ts'
import type {Report} from '../../problem/report.ts'
import {
  judgeComment,
  reportNoPrompt,
  reportStray,
  reportUndecided,
  reportUnfinished
} from '../doubts.ts'
import {hearTalk} from '../foreign/hear-talk.ts'
import type {BareSigns} from '../prompt/bare-signs.ts'
import {type Prompted, trimCommand} from '../prompt/prompt.ts'
import {pointIn, spanIn, type TypedCommand} from '../typed-command.ts'
import {type CommandLines, type Patience, readCommand} from './command.ts'
import {delimiterFinder} from './delimiter.ts'
import {isComment, type Output, readOutput} from './output.ts'
import {findPrompts, type PromptColumn} from './prompt-column.ts'

/** Where a transcript is read. */
interface Reading {
  readonly lines: readonly BlockLine[]
  readonly prompts: PromptColumn
  readonly mayHoldBelow: (delimiter: string, line: number) => boolean
  readonly patience: Patience
  readonly report: Report
  readonly commands: TypedCommand[]
  /** Where comments go: to the command above them, or else to the first one. */
  notes: string[]
}

/** Read the commands of a block that shows prompts, and what they print (FORMAT 2). */
export async function readTranscript(
  {lines, prompt}: Pick<Block, 'lines' | 'prompt'>,
  signs: BareSigns,
  report: Report
): Promise<readonly TypedCommand[]> {
  const prompts = findPrompts(lines, signs, prompt?.prompts)
  if (prompts === undefined) {
    reportNoPrompt(lines, report)
    return []
  }
  const reading: Reading = {
    lines,
    prompts,
    mayHoldBelow: delimiterFinder(lines),
    // Commands that end need less than twice the lines of the block, all of them together.
    patience: {lines: 20 * lines.length},
    report,
    commands: [],
    notes: []
  }
  const start = nextPrompt(reading, 0)
  readStray(reading, 0, start)
  for (let index = start; index < lines.length; ) index = await readPrompted(reading, index)
  return reading.commands
}

/** Read what stands behind the prompt of a line and below it, and return the line of the next prompt. */
async function readPrompted(reading: Reading, index: number): Promise<number> {
  const {lines, prompts, report} = reading
  const prompted = prompts.byLine[index] as Prompted
  if (prompted.command === '' || prompted.command.startsWith('#')) {
    if (prompted.command !== '') reading.notes.push(prompted.command)
    const next = nextPrompt(reading, index + 1)
    readStray(reading, index + 1, next)
    return next
  }
  const typed = (lines[index] as BlockLine).text.slice(
    prompts.indent.length + prompted.commandIndex
  )
  const read = await readCommand(typed, {
    lines,
    from: index + 1,
    indent: prompts.indent,
    isPrompt: (below) => prompts.byLine[below] !== undefined,
    mayHoldBelow: reading.mayHoldBelow,
    patience: reading.patience
  })
  const end = index + read.lines.length
  const next = nextPrompt(reading, end)
  const output = readOutput(lines.slice(end, next), prompts.indent, next < lines.length)
  const plain = typedCommand(lines.slice(index, end), prompted, prompts.indent, read, output)
  const command = hearTalk(plain, report)
  if (!read.isFinished) reportUnfinished(command, report)
  for (const comment of output.comments) reportAmbiguous(comment, reading)
  if (reading.commands.length > 0) reading.notes = []
  reading.notes.push(...command.notes)
  const unfinished = read.isFinished ? {} : ({isUnfinished: true} as const)
  const byLegend = prompts.isByLegend(prompted) ? ({isByLegend: true} as const) : {}
  reading.commands.push({...command, ...unfinished, ...byLegend, notes: reading.notes})
  return next
}

function typedCommand(
  lines: readonly BlockLine[],
  prompted: Prompted,
  indent: string,
  read: CommandLines,
  {promise, exit, comments}: Output
): TypedCommand {
  const first = lines[0] as BlockLine
  const last = lines.at(-1) as BlockLine
  const command = trimCommand(read.lines.join('\n'))
  const start = indent.length + prompted.commandIndex
  const end = lines.length === 1 ? start + command.length : last.text.trimEnd().length
  const [from, to] = prompted.roleSpan ?? [0, 0]
  return {
    role: prompted.role,
    rolePosition: prompted.roleSpan && spanIn(first, indent.length + from, indent.length + to),
    position: {start: pointIn(first, indent.length), end: pointIn(last, end)},
    command,
    commandStart: pointIn(first, start),
    promise,
    exit,
    notes: comments.map(({text}) => text.trim())
  }
}

function nextPrompt({lines, prompts}: Reading, from: number): number {
  let index = from
  while (index < lines.length && prompts.byLine[index] === undefined) index += 1
  return index
}

/** Lines that stand under no command: before the first prompt, or below one that nothing is typed behind. */
function readStray(reading: Reading, start: number, end: number): void {
  const {lines, prompts, report} = reading
  const stray: BlockLine[] = []
  for (const line of lines.slice(start, end)) {
    if (isComment(line, prompts.indent)) {
      reportAmbiguous(line, reading)
      reading.notes.push(line.text.trim())
    } else if (line.text.trim() !== '') {
      stray.push(line)
    }
  }
  reportStray(stray, report)
}

/** Where other prompts stand in the block a command behind `# ` is doubtful, elsewhere what may be one. */
function reportAmbiguous(line: BlockLine, {prompts, report}: Reading): void {
  const doubtful = prompts.isHashPrompt ? 'unsure' : 'command'
  if (judgeComment(line) === doubtful) reportUndecided(line, report)
}
