import {isAbsolute, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Problem} from '../../model/problem.ts'
import {problemCodes} from '../../problem/codes.ts'
import type {LintFormat} from './lint-format.ts'

/** The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code hosts take it. */
export const lintSarif: LintFormat = ({problems}) => {
  const codes = [...new Set(problems.map(({code}) => code))].sort()
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'as-written', rules: codes.map(ruleOf)}},
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, codes.indexOf(problem.code)))
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** Codes of readers, such as `rst:…`, have no text of their own here. */
function ruleOf(id: string): object {
  const kind = Object.hasOwn(problemCodes, id)
    ? problemCodes[id as keyof typeof problemCodes]
    : null
  return kind === null ? {id} : {id, shortDescription: {text: kind.about}}
}

function resultOf(
  {severity, code, path, position, message, hint}: Problem,
  ruleIndex: number
): object {
  const region = position && {
    startLine: position.start.line,
    startColumn: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column
  }
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: {text: hint === null ? message : `${message}\nhint: ${hint}`},
    locations: [
      {physicalLocation: {artifactLocation: {uri: uriOf(path)}, ...(region ? {region} : {})}}
    ]
  }
}

/** Relative paths stay relative, as consumers resolve them against the repository. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  const root = pathToFileURL(`${resolve('/')}x/`).href
  const href = pathToFileURL(resolve('/x', path)).href
  return href.startsWith(root) ? href.slice(root.length) : encodeURI(path)
}
