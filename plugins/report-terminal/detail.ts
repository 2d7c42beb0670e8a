import {
  counted,
  type Diff,
  type DiffLine,
  describeVerdict,
  diffLines,
  formatDiff,
  type Outcome,
  printable,
  type ServiceOutput,
  type Style
} from 'as-written'
import {fitted, fittedStyled, type Look, styleOf, widestLine} from './look.ts'

const indent = '    '
/** Lines that are the same and are shown nevertheless. */
const mostEqual = 3
/** Lines of a command, of a diff and of output that are shown; the others are counted. */
const shownLines = {command: 20, diff: 200, output: 20} as const

/** What there is to say below the line of a step that did not go as written. */
export function formatDetail(outcome: Outcome, look: Look): readonly string[] {
  const {planned, verdict} = outcome
  if (verdict.kind === 'as-written' || verdict.kind === 'not-run') return []
  const diff = 'diff' in verdict ? verdict.diff : null
  return [
    ...formatReason(verdict, look),
    ...formatCommand(planned.step.command, look),
    ...(diff === null ? formatPrinted(outcome, look) : formatDiffRows(diff, look)),
    ...(outcome.services ?? []).flatMap((service) => formatService(service, look))
  ]
}

function formatReason(
  verdict: Exclude<Outcome['verdict'], {kind: 'as-written'}>,
  {paint}: Look
): readonly string[] {
  const style = styleOf(verdict.kind)
  const [first = '', ...more] = verdict.because.split('\n')
  return [
    `${indent}${paint(style, describeVerdict(verdict))}: ${printable(first)}`,
    ...more.map((line) => `${indent}${printable(line)}`)
  ]
}

/** The line of the step shows only its first line. */
function formatCommand(command: string, look: Look): readonly string[] {
  const lines = command.split('\n')
  if (lines.length === 1) return []
  const shown = lines.slice(0, shownLines.command)
  const rest = lines.length - shown.length
  return [caption('command:', look), ...quote(shown, look), ...leftOut(rest, 'more line', look)]
}

/** Of a full-screen program its screen; what it printed before is older. */
function formatPrinted({output, styled, screen}: Outcome, look: Look): readonly string[] {
  if (screen === undefined) return formatOutput(output, styled, look)
  return [caption('screen:', look), ...foldEqual(screen, look)]
}

/** Full-screen programs fill what they do not need: of many equal lines in a row one is shown. */
function foldEqual(lines: readonly string[], look: Look): readonly string[] {
  const shown: string[] = []
  for (let start = 0, end = 0; start < lines.length; start = end) {
    while (end < lines.length && lines[end] === lines[start]) end++
    const isMany = end - start > mostEqual
    shown.push(...quote(lines.slice(start, isMany ? start + 1 : end), look))
    if (isMany) shown.push(...leftOut(end - start - 1, 'equal line', look))
  }
  return shown
}

function formatOutput(
  output: readonly string[],
  styled: readonly string[] | undefined,
  look: Look
): readonly string[] {
  if (output.length === 0) return []
  const shown = output.slice(-shownLines.output)
  const isWhole = shown.length === output.length
  const title = isWhole ? 'output:' : `output, the last ${shown.length} of ${output.length} lines:`
  return [caption(title, look), ...quote(shown, look, null, styled?.slice(-shown.length))]
}

/** What ran beside a step may be the reason for what became of it. */
function formatService({planned, output}: ServiceOutput, look: Look): readonly string[] {
  const [first = ''] = planned.step.command.split('\n', 1)
  const name = `beside it, line ${planned.step.position.start.line}, ${printable(first)}`
  if (output.length === 0) return [caption(`${name}: no output`, look)]
  return [caption(`${name}:`, look), ...quote(output, look)]
}

function formatDiffRows(diff: Diff, look: Look): readonly string[] {
  const lines = diffLines(formatDiff(diff))
  const shown = lines.slice(0, shownLines.diff)
  const rest = lines.length - shown.length
  return [
    caption('promised -, found +:', look),
    ...shown.flatMap(({kind, text}) => quote([text], look, diffStyle(kind))),
    ...leftOut(rest, 'more row', look)
  ]
}

function diffStyle(kind: DiffLine['kind']): Style | null {
  switch (kind) {
    case 'missing':
      return 'red'
    case 'unexpected':
      return 'green'
    case 'elided':
    case 'fold':
      return 'dim'
    case 'same':
      return null
  }
}

function caption(text: string, {paint}: Look): string {
  return `${indent}${paint('dim', text)}`
}

function leftOut(count: number, what: string, look: Look): readonly string[] {
  return count === 0 ? [] : [caption(`${look.signs.ellipsis} ${counted(count, what)}`, look)]
}

/** Lines that are not ours: behind a bar, so that no output can pass for the report. */
function quote(
  lines: readonly string[],
  look: Look,
  style: Style | null = null,
  styled: readonly string[] = []
): readonly string[] {
  const {paint, signs} = look
  const bar = `${indent}${paint('dim', signs.bar)} `
  return lines.map((line, index) => {
    // A line that is wider than the terminal wraps: what differs may stand at its end.
    const coloured = styled[index]
    const text =
      coloured === undefined
        ? fitted(line, widestLine, look)
        : fittedStyled(coloured, line, widestLine, look)
    return `${bar}${style === null ? text : paint(style, text)}`.trimEnd()
  })
}
