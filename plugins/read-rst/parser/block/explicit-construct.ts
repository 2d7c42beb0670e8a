import type {IndentedBlock} from '../lines/indented.ts'
import type {Span} from '../problem/problems.ts'
import type {Body} from './body.ts'

/** Explicit markup that was taken: the line behind it, and whether a blank line ended it. */
export interface TakenExplicit {
  readonly next: number
  readonly isClosed: boolean
}

/** Where explicit markup stands: from its marker to the end of the text behind it. */
export function spanOfExplicit({lines}: Body, at: number, {lines: block}: IndentedBlock): Span {
  const text = block.withoutBlankEnd()
  const end = text.length === 0 ? lines.end(at) : text.end(text.length - 1)
  return {start: lines.place(at), end}
}
