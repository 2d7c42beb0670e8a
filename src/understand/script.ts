import type {BlockLine, PlacedPrompts} from '../model/block.ts'
import type {Report} from '../problem/report.ts'
import {judgeComment, reportUndecided, reportUnfinished} from './doubts.ts'
import {declaredRole} from './prompt/declared.ts'
import {parsePrompt, trimCommand} from './prompt/prompt.ts'
import {type Statement, splitStatements} from './shell/statements.ts'
import {pointIn, spanIn, type TypedCommand} from './typed-command.ts'

/**
 * Read a block in which everything is typed: each complete command is one, and so are commands that share a line. Comments
 * stay with the command below them, or else with the last one.
 *
 *     # every page                 a note of the next command
 *     for page in *.md; do
 *       wc -l "$page"              one command
 *     done
 *     cd site; ls                  one command
 */
export async function readScript(
  lines: readonly BlockLine[],
  report: Report
): Promise<readonly TypedCommand[]> {
  const commands: TypedCommand[] = []
  let behind = 0
  for (const statement of await splitStatements(lines.map(({text}) => text))) {
    const {firstLine, lastLine, isOpen} = statement
    const command = typedCommand(lines, statement, notesIn(lines.slice(behind, firstLine)))
    if (isOpen) reportUnfinished(command, report)
    commands.push(isOpen ? {...command, isUnfinished: true} : command)
    behind = lastLine + 1
  }
  const notes = notesIn(lines.slice(behind))
  const last = commands.pop()
  if (last === undefined) {
    for (const line of lines) if (judgeComment(line) === 'command') reportUndecided(line, report)
    return []
  }
  return [...commands, {...last, notes: [...last.notes, ...notes]}]
}

/** Let the commands of a script be typed by whom the prompt says that the page shows before each of them. */
export function behindPrompt(
  commands: readonly TypedCommand[],
  prompt: PlacedPrompts | null
): readonly TypedCommand[] {
  const [text = ''] = prompt?.prompts ?? []
  const role = declaredRole(text)
  if (prompt === null || role === undefined) return commands
  const [start, end] = parsePrompt(text)?.roleSpan ?? [0, 0]
  const rolePosition = end === 0 ? null : spanIn({text, ...prompt.position.start}, start, end)
  return commands.map((command) => ({...command, role, rolePosition}))
}

function typedCommand(
  lines: readonly BlockLine[],
  {firstLine, lastLine}: Statement,
  notes: readonly string[]
): TypedCommand {
  const first = lines[firstLine] as BlockLine
  const last = lines[lastLine] as BlockLine
  const text = lines.slice(firstLine, lastLine + 1).map((line) => line.text)
  const start = pointIn(first, first.text.length - first.text.trimStart().length)
  return {
    role: {user: null, host: null},
    rolePosition: null,
    position: {start, end: pointIn(last, trimCommand(last.text).length)},
    command: trimCommand(text.join('\n').trimStart()),
    commandStart: start,
    promise: null,
    exit: null,
    notes
  }
}

function notesIn(lines: readonly BlockLine[]): readonly string[] {
  return lines.map(({text}) => text.trim()).filter((text) => text !== '')
}
