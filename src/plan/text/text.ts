import {
  documentName,
  type Plan,
  type PlannedChoice,
  type PlannedDocument,
  type PlannedVariable
} from '../../model/plan.ts'
import type {IgnoredBlock} from '../../model/runbook.ts'
import {type Paint, painter} from '../../problem/paint.ts'
import {printable} from '../../problem/printable.ts'
import {counted} from './counted.ts'
import {rolesTable} from './roles.ts'
import {stepLines} from './steps.ts'

/** What keeps a plan from being performed as it is. */
export interface PlanObstacles {
  /** How many problems must be solved before anything runs. */
  readonly errors: number
  /** Targets that steps are bound to and that nobody can open. */
  readonly missingTargets: readonly string[]
}

/** The plan as an operator reads it in one look: where, who, what, and why not. */
export function formatPlan(
  plan: Plan,
  {errors, missingTargets}: PlanObstacles,
  hasColours = false
): string {
  const paint = painter(hasColours)
  const {environment, documents} = plan
  const place = environment.inPlace ? ', in place' : ''
  const [missing] = missingTargets
  const lack = missing === undefined ? '' : `: this version cannot open \`${missing}\` yet`
  const head = `on ${paint('bold', environment.name)}${place}${lack}\n`
  return [head, ...documents.map((document) => formatDocument(document, errors, paint))].join('\n')
}

/**
 * One document: who plays, what is typed, and what is left out.
 *
 *     install.rst: Install
 *       root@new-server  ssh://root@192.0.2.7  2 steps
 *
 *       Get it
 *          6   root@new-server  git clone https://example.org/app.git
 *          9   root@new-server  ls | wc -l                             → 1 line
 *       2 of 2 steps would run; 1 block ignored
 *         line 26: data: ini
 */
function formatDocument(document: PlannedDocument, errors: number, paint: Paint): string {
  const {runbook, steps, variables = [], choices = []} = document
  const path = paint('bold', printable(documentName(document)))
  const lines = [runbook.title === null ? path : `${path}: ${printable(runbook.title)}`]
  const {rows, told} = rolesTable(document)
  lines.push(...rows.map((row) => `  ${row}`))
  for (const variable of variables) lines.push(`  ${printable(formatVariable(variable))}`)
  for (const choice of choices) lines.push(`  ${printable(formatChoice(choice))}`)
  lines.push(...stepLines(document, told, paint).map((line) => (line === '' ? '' : `  ${line}`)))
  const running = steps.filter(({notRun}) => notRun === null).length
  const runs =
    errors === 0
      ? `${running} of ${counted(steps.length, 'step')} would run`
      : `none of ${counted(steps.length, 'step')} runs until ${counted(errors, 'problem')} ${errors === 1 ? 'is' : 'are'} solved`
  lines.push(`  ${runs}; ${counted(runbook.ignored.length, 'block')} ignored`)
  lines.push(...ignoredLines(runbook.ignored).map((line) => `    ${paint('dim', line)}`))
  return `${lines.join('\n')}\n`
}

/** Blocks that are left alone, one line for each reason. */
function ignoredLines(ignored: readonly IgnoredBlock[]): readonly string[] {
  const linesBy = new Map<string, number[]>()
  for (const {line, because} of ignored) {
    linesBy.set(because, [...(linesBy.get(because) ?? []), line])
  }
  return Array.from(
    linesBy,
    ([because, lines]) =>
      `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}: ${printable(because)}`
  )
}

// variable PORT: defined; where it listens
function formatVariable({name, isDefined, isSecret, description}: PlannedVariable): string {
  const state = isDefined ? (isSecret ? 'a secret that is there' : 'defined') : 'not defined'
  return `variable ${name}: ${state}${description === null ? '' : `; ${description}`}`
}

// choice server: [gunicorn] | uwsgi
function formatChoice({choice, chosen}: PlannedChoice): string {
  const options = choice.options.map(({name}) => (name === chosen ? `[${name}]` : name))
  return `choice ${choice.name}: ${options.join(' | ')}${chosen === null ? ' (nothing is chosen)' : ''}`
}
