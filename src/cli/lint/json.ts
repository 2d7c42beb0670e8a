import {countProblems, type LintFormat} from './lint-format.ts'

/** The stable form for programs, `as-written/lint@1`. Lines and columns count from 1; the end is behind the last character. */
export const lintJson: LintFormat = ({problems, documents}) => {
  const result = {
    format: 'as-written/lint@1',
    totals: {documents, ...countProblems(problems)},
    problems: problems.map(({severity, code, path, position, message, hint}) => ({
      severity,
      code,
      path,
      line: position?.start.line ?? null,
      column: position?.start.column ?? null,
      endLine: position?.end.line ?? null,
      endColumn: position?.end.column ?? null,
      message,
      hint
    }))
  }
  return `${JSON.stringify(result, null, 2)}\n`
}
