import type {BlockLine} from '../model/block.ts'
import type {AnswerOption} from '../model/input.ts'
import type {Point, Position} from '../model/position.ts'
import type {Role} from '../model/role.ts'
import type {PromisedOutput} from '../model/step.ts'

/** What a block tells a person to type, before annotations and the document around it are heard. */
export interface TypedCommand {
  readonly role: Role
  readonly rolePosition: Position | null
  /** From the prompt, if there is one, to the end of the command. */
  readonly position: Position
  readonly command: string
  readonly commandStart: Point
  readonly promise: PromisedOutput | null
  /** The exit status that a last line `[N]` promises. */
  readonly exit: number | null
  readonly notes: readonly string[]
  /** Who types was said by a legend, not by the prompt alone. */
  readonly isByLegend?: true
  /** What is typed into the program that it starts; the promise is then anywhere in what it prints. */
  readonly answers?: readonly AnswerOption[]
  /** Why a person must do it. */
  readonly byHand?: string
  /** It ends before its quotes, brackets or here-document do. */
  readonly isUnfinished?: true
}

/** The place in the document of a character of a line. */
export function pointIn({line, column, offset}: BlockLine, index: number): Point {
  return {line, column: column + index, offset: offset + index}
}

/** The place of what is written from one character of a line to another. */
export function spanIn(line: BlockLine, start: number, end: number): Position {
  return {start: pointIn(line, start), end: pointIn(line, end)}
}
