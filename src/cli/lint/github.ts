import type {Problem} from '../../model/problem.ts'
import type {LintFormat} from './lint-format.ts'

/** Workflow commands that GitHub turns into annotations at the lines of the documents. */
export const lintGithub: LintFormat = ({problems}) => problems.map(annotation).join('')

function annotation({severity, code, path, position, message, hint}: Problem): string {
  const place =
    position === null
      ? {}
      : {
          line: position.start.line,
          endLine: position.end.line,
          col: position.start.column,
          endColumn: position.end.column
        }
  const properties = Object.entries({file: path, ...place, title: code}).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`
  )
  const text = hint === null ? message : `${message}\nhint: ${hint}`
  return `::${severity} ${properties.join(',')}::${escapeData(text)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
