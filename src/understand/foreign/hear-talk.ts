import type {PromisedLine} from '../../model/step.ts'
import type {Report} from '../../problem/report.ts'
import type {TypedCommand} from '../typed-command.ts'
import {readTalk} from './conversation.ts'
import {type ForeignProgram, foreignProgram, startsProgram} from './programs.ts'

/**
 * Leave lines below a command that carry the prompts of another program to that program, if the command starts it. Else
 * they are nobody's: no output either, and they are told.
 */
export function hearTalk(command: TypedCommand, report: Report): TypedCommand {
  const lines = command.promise?.lines ?? []
  const first = lines.findIndex(({text}) => foreignProgram(text) !== undefined)
  const line = lines[first]
  const program = line && foreignProgram(line.text)
  if (line === undefined || program === undefined) return command
  if (startsProgram(command.command, program)) return converse(command, lines, program)
  reportForeign(line, program, report)
  const printed = lines.slice(0, first)
  return {...command, promise: printed.length > 0 ? {lines: printed, blankLinesAfter: 0} : null}
}

/** A command, and what is typed into the program that it starts. */
function converse(
  command: TypedCommand,
  lines: readonly PromisedLine[],
  program: ForeignProgram
): TypedCommand {
  const {answers, printed, byHand} = readTalk(lines, program)
  const shown = printed.filter(({text}) => text.trim() !== '')
  return {
    ...command,
    ...(byHand === null ? {answers} : {byHand}),
    promise: shown.length > 0 ? {lines: shown, blankLinesAfter: 0, isPart: true} : null
  }
}

/** Tell that what stands behind the prompt of a program cannot be typed. */
export function reportForeign(
  {text, line, column, offset}: PromisedLine,
  {name, prompt}: ForeignProgram,
  report: Report
): void {
  const [shown = ''] = prompt.exec(text) ?? []
  const {length} = shown.trimEnd()
  report(
    'foreign-prompt',
    {
      start: {line, column, offset},
      end: {line, column: column + length, offset: offset + length}
    },
    `\`${shown.trimEnd()}\` is a prompt of ${name}, and no step directly above it starts that; nothing behind it is typed`,
    'show the command that starts it above, behind a prompt such as `$ `, or annotate a command with `answers`'
  )
}
