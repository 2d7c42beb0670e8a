import type {DiffTextRow} from '../model/diff-text.ts'
import type {Diff, DiffRow} from '../model/outcome.ts'
import {printable} from '../problem/printable.ts'
import {lookOf, reveal} from './invisible.ts'

/** How much of a diff is shown. */
export interface DiffTextOptions {
  /** Lines as promised that are shown before and after those that are not. */
  readonly context: number
}

/** Missing or unexpected lines of one run that are shown, half of them from each end. */
const longestRun = 60

/**
 * Put a diff into words for people: lines as promised far from a difference are folded, and so is the middle of long
 * runs. Lines that differ only in what nobody sees show it: a blank as `·`, a tab as `→`.
 *
 * @example
 * formatDiff([{kind: 'missing', line: 13, text: 'alpha '}, {kind: 'unexpected', text: 'alpha'}])
 * // [{kind: 'missing', line: 13, text: 'alpha·'}, {kind: 'unexpected', line: null, text: 'alpha'}]
 */
export function formatDiff(
  diff: Diff,
  {context}: DiffTextOptions = {context: 3}
): readonly DiffTextRow[] {
  const rows: DiffTextRow[] = []
  const runs = runsOf(diff)
  for (const [index, run] of runs.entries()) {
    const shown = isAsPromised(run[0])
      ? fold(run, index === 0 ? 0 : context, index === runs.length - 1 ? 0 : context)
      : change(run)
    for (const row of shown) rows.push(row)
  }
  return rows
}

/** Split where lines as promised end or begin. */
function runsOf(diff: Diff): readonly (readonly DiffRow[])[] {
  const runs: DiffRow[][] = []
  for (const row of diff) {
    const run = runs.at(-1)
    if (run !== undefined && isAsPromised(run[0]) === isAsPromised(row)) run.push(row)
    else runs.push([row])
  }
  return runs
}

function isAsPromised(row: DiffRow | undefined): boolean {
  return row?.kind === 'same' || row?.kind === 'elided'
}

/** Everything that stands where the promise is not kept, up to the next line that is as promised. */
function change(run: readonly DiffRow[]): readonly DiffTextRow[] {
  const missing = run.filter(({kind}) => kind === 'missing')
  const unexpected = run.filter(({kind}) => kind === 'unexpected')
  const promisedLooks = new Set(missing.map((row) => lookOf(textOf(row))))
  const printedLooks = new Set(unexpected.map((row) => lookOf(textOf(row))))
  const half = longestRun / 2
  return [
    ...fold(missing, half, half, printedLooks),
    ...fold(unexpected, half, half, promisedLooks)
  ]
}

/** Leave out the middle, unless its place would take as much room. */
function fold(
  run: readonly DiffRow[],
  head: number,
  tail: number,
  alike?: ReadonlySet<string>
): readonly DiffTextRow[] {
  const show = (row: DiffRow): DiffTextRow => formatRow(row, alike)
  const left = run.length - head - tail
  if (left <= 1) return run.map(show)
  const text = foldText(run[0], left)
  return [
    ...run.slice(0, head).map(show),
    {kind: 'fold', line: null, text},
    ...run.slice(run.length - tail).map(show)
  ]
}

function foldText(row: DiffRow | undefined, count: number): string {
  switch (row?.kind) {
    case 'missing':
      return `(${count} more lines that are missing)`
    case 'unexpected':
      return `(${count} more lines that are not promised)`
    case 'same':
    case 'elided':
    case undefined:
      return `(${count} lines as promised)`
  }
}

function formatRow(row: DiffRow, alike: ReadonlySet<string> | undefined): DiffTextRow {
  const {kind} = row
  const line = kind === 'unexpected' ? null : row.line
  const text = textOf(row)
  const isRevealed = alike?.has(lookOf(text)) === true
  return {kind, line, text: isRevealed ? reveal(text) : printable(text)}
}

function textOf(row: DiffRow): string {
  return row.kind === 'elided' ? `${row.source} (${counted(row.count)})` : row.text
}

function counted(count: number): string {
  if (count === 0) return 'no lines'
  return count === 1 ? '1 line' : `${count} lines`
}
