import {formatProblems} from '../../problem/frame.ts'
import {counted} from '../../report/words.ts'
import {countProblems, type LintFormat} from './lint-format.ts'

/** For people: every problem with its line, then a count. */
export const lintText: LintFormat = ({problems, sources, documents, hasColours}) => {
  const {errors, warnings} = countProblems(problems)
  const frames = formatProblems(problems, sources, {colours: hasColours})
  const found =
    problems.length === 0
      ? 'no problems'
      : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  return `${frames}${frames === '' ? '' : '\n'}${counted(documents, 'document')}: ${found}\n`
}
