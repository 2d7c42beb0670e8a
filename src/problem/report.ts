import type {Position} from '../model/position.ts'
import type {ProblemCode} from './codes.ts'

/** Tells of a problem in the text that is being understood: of a document, or of what stands beside it. */
export type Report = (
  code: ProblemCode,
  position: Position,
  message: string,
  hint?: string | null
) => void
