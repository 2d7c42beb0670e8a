import {readMarkdown} from '../../plugins/read-markdown/index.ts'
import type {Problem} from '../../src/model/problem.ts'
import type {Runbook} from '../../src/model/runbook.ts'
import {understand} from '../../src/understand/understand.ts'

/** A document of these lines, read and understood. */
export function understandMarkdown(...lines: readonly string[]): Promise<Runbook> {
  const source = {path: 'install.md', text: lines.join('\n')}
  return understand(source, 'markdown', readMarkdown.read(source))
}

/** Problems as a person finds them: code, place, and the text that the caret frame underlines. */
export function showProblems(
  lines: readonly string[],
  problems: readonly Problem[]
): readonly string[] {
  return problems.map(({code, position}) => {
    if (position === null) return code
    const {start, end} = position
    const marked = lines.join('\n').slice(start.offset, end.offset)
    return `${code} ${start.line}:${start.column} ${marked}`
  })
}
