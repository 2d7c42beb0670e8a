import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'
import {type Excerpt, excerptAt} from './excerpt.ts'
import {maskSecrets} from './mask-secrets.ts'
import {type Paint, painter} from './paint.ts'
import {printable} from './printable.ts'

/** How problems are printed. */
export interface FrameOptions {
  readonly colours: boolean
}

/**
 * Word one problem: place, sentence and code, then the line of the document with the place marked, then what to do.
 *
 * @example
 * docs/install.rst:153:14: No target is configured for host `new-sever` [unbound-host]
 *
 * 153 |     ftsender@new-sever $ mkdir .ssh
 *     |              ^^^^^^^^^
 * hint: did you mean `new-server`? Otherwise add it under `targets` in as-written.yaml.
 */
export function formatProblem(
  problem: Problem,
  source: Source | null,
  {colours}: FrameOptions
): string {
  const paint = painter(colours)
  const {position, hint} = problem
  const lines = [headline(problem, paint)]
  const excerpt = source === null || position === null ? null : excerptAt(source, position)
  if (excerpt !== null && position !== null) {
    lines.push('', ...frame(excerpt, position.start.line, problem, paint))
  }
  if (hint !== null) lines.push(`${paint('cyan', 'hint:')} ${printable(hint)}`)
  return lines.join('\n')
}

function headline({severity, code, path, position, message}: Problem, paint: Paint): string {
  const place = position === null ? '' : `:${position.start.line}:${position.start.column}`
  // An error needs no word: it is what stops the run. A warning must not look as if it did.
  const prefix = severity === 'warning' ? `${paint('yellow', 'warning:')} ` : ''
  const where = paint('bold', `${printable(path)}${place}:`)
  return `${where} ${prefix}${printable(message)} ${paint('dim', `[${code}]`)}`
}

function frame(
  {text, before, width}: Excerpt,
  line: number,
  {severity}: Problem,
  paint: Paint
): readonly string[] {
  const number = String(line)
  const gutter = ' '.repeat(number.length)
  const carets = paint(severity === 'error' ? 'red' : 'yellow', '^'.repeat(width))
  return [
    `${paint('dim', `${number} |`)} ${text}`.trimEnd(),
    `${paint('dim', `${gutter} |`)} ${' '.repeat(before)}${carets}`
  ]
}

/** More problems of one file than anybody reads; the rest is counted. */
const shownPerFile = 100

/**
 * Word many problems, by path and line, one blank line apart, with a line feed at the end. Of a file with more than a
 * hundred, errors are shown before warnings and the rest is counted.
 */
export function formatProblems(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, Source>,
  options: FrameOptions
): string {
  const byPath = new Map<string, Problem[]>()
  for (const problem of problems) {
    const known = byPath.get(problem.path)
    if (known) known.push(problem)
    else byPath.set(problem.path, [problem])
  }
  const parts: string[] = []
  for (const path of [...byPath.keys()].toSorted()) {
    const ofFile = byPath.get(path) ?? []
    const readable = sources.get(path)
    const source = readable === undefined ? null : maskSecrets(readable, ofFile)
    const shown = chooseShown(ofFile)
    parts.push(...shown.toSorted(byPlace).map((one) => formatProblem(one, source, options)))
    if (shown.length < ofFile.length) parts.push(countOthers(path, ofFile, shown))
  }
  return parts.map((part) => `${part}\n`).join('\n')
}

function chooseShown(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= shownPerFile) return problems
  const ordered = problems.toSorted(byPlace)
  const isError = ({severity}: Problem): boolean => severity === 'error'
  const bySeverity = [...ordered.filter(isError), ...ordered.filter((problem) => !isError(problem))]
  return bySeverity.slice(0, shownPerFile)
}

function countOthers(path: string, all: readonly Problem[], shown: readonly Problem[]): string {
  const count = all.length - shown.length
  const shownOnes = new Set(shown)
  const errors = all.filter((one) => !shownOnes.has(one) && one.severity === 'error').length
  const ofThem = errors === 0 ? '' : `, ${errors} of them ${errors === 1 ? 'an error' : 'errors'}`
  return `${printable(path)}: ${count} more ${count === 1 ? 'problem' : 'problems'}${ofThem}`
}

function byPlace(a: Problem, b: Problem): number {
  const one = a.position?.start
  const other = b.position?.start
  // What is wrong with the whole file comes first.
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)
}
