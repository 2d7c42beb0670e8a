import type {Problem} from '../../model/problem.ts'
import type {Source} from '../../model/source.ts'

/** What was found in which documents. */
export interface LintResult {
  readonly problems: readonly Problem[]
  /** By path, for showing the lines. */
  readonly sources: ReadonlyMap<string, Source>
  /** How many documents were read. */
  readonly documents: number
  readonly hasColours: boolean
}

/** Words a result for a person or a program; ends with a line feed. */
export type LintFormat = (result: LintResult) => string

/** How many problems there are of each severity. */
export function countProblems(problems: readonly Problem[]): {errors: number; warnings: number} {
  const errors = problems.filter(({severity}) => severity === 'error').length
  return {errors, warnings: problems.length - errors}
}
