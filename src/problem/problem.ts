import type {Position} from '../model/position.ts'
import type {Problem, Severity} from '../model/problem.ts'
import {type ProblemCode, problemCodes} from './codes.ts'

/** What is known where a problem is found. */
export interface ProblemFacts {
  readonly path: string
  readonly message: string
  readonly position?: Position | null
  readonly hint?: string | null
  /** Instead of the severity that the code has by default. */
  readonly severity?: Severity
}

/** Make a problem; `code` decides the severity unless told otherwise. */
export function problem(code: ProblemCode, facts: ProblemFacts): Problem {
  return {
    severity: facts.severity ?? problemCodes[code].severity,
    code,
    path: facts.path,
    position: facts.position ?? null,
    message: facts.message,
    hint: facts.hint ?? null
  }
}
