import type {BlockLine} from '../model/block.ts'
import {pointIn, type TypedCommand} from './typed-command.ts'

/** Read a block that is one program: all of it is the step, and it promises its exit status only. */
export function readProgram(lines: readonly BlockLine[]): TypedCommand {
  const first = lines.findIndex(({text}) => text.trim() !== '')
  const last = lines.findLastIndex(({text}) => text.trim() !== '')
  const program = lines.slice(first, last + 1)
  const begin = program[0] as BlockLine
  const end = program.at(-1) as BlockLine
  const start = pointIn(begin, 0)
  return {
    role: {user: null, host: null},
    rolePosition: null,
    position: {start, end: pointIn(end, end.text.trimEnd().length)},
    command: program.map(({text}) => text).join('\n'),
    commandStart: start,
    promise: null,
    exit: null,
    notes: []
  }
}
