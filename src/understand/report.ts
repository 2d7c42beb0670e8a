import type {Position} from '../model/position.ts'
import type {ProblemCode} from '../problem/codes.ts'

/** Tells of a problem in the document that is being understood. */
export type Report = (
  code: ProblemCode,
  position: Position,
  message: string,
  hint?: string | null
) => void
