import {
  documentName,
  type Plan,
  type PlannedChoice,
  type PlannedDocument,
  type PlannedStep,
  type PlannedVariable
} from '../model/plan.ts'
import {roleName} from '../model/role.ts'

/** What keeps a plan from being performed as it is. */
export interface PlanObstacles {
  /** How many problems must be solved before anything runs. */
  readonly errors: number
  /** Targets that steps are bound to and that nobody can open. */
  readonly missingTargets: readonly string[]
}

/** The plan as an operator reads it in one look: where, who, what, and why not. */
export function formatPlan(plan: Plan, {errors, missingTargets}: PlanObstacles): string {
  const {environment, documents} = plan
  const place = environment.inPlace ? ', in place' : ''
  const [missing] = missingTargets
  const lack = missing === undefined ? '' : `: this version cannot open \`${missing}\` yet`
  const head = `on ${environment.name}${place}${lack}\n`
  return [head, ...documents.map((document) => formatDocument(document, errors))].join('\n')
}

function formatDocument(document: PlannedDocument, errors: number): string {
  const {runbook, steps, variables = [], choices = []} = document
  const width = Math.max(0, ...steps.map(({step}) => roleName(step.role).length))
  const digits = String(steps.at(-1)?.step.position.start.line ?? 0).length
  const name = documentName(document)
  const lines = [runbook.title === null ? name : `${name}: ${runbook.title}`]
  for (const variable of variables) lines.push(`  ${formatVariable(variable)}`)
  for (const choice of choices) lines.push(`  ${formatChoice(choice)}`)
  let section = ''
  for (const planned of steps) {
    const titles = planned.step.section.join(' › ')
    if (titles !== section) lines.push(`  ${titles}`)
    section = titles
    lines.push(formatStep(planned, width, digits))
  }
  const running = steps.filter(({notRun}) => notRun === null).length
  const runs =
    errors === 0
      ? `${running} of ${counted(steps.length, 'step')} would run`
      : `none of ${counted(steps.length, 'step')} runs until ${counted(errors, 'problem')} ${errors === 1 ? 'is' : 'are'} solved`
  lines.push(`  ${runs}; ${counted(runbook.ignored.length, 'block')} ignored`)
  for (const {line, because} of runbook.ignored) lines.push(`    line ${line}: ${because}`)
  return `${lines.join('\n')}\n`
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

function formatStep({step, notRun}: PlannedStep, width: number, digits: number): string {
  const line = String(step.position.start.line).padStart(digits)
  const who = roleName(step.role).padEnd(width)
  const [first = '', ...more] = step.command.split('\n')
  const command = more.length > 0 ? `${first} …` : first
  const remark = notRun === null ? promised(step) : `not run: ${notRun.because}`
  return `    ${line}  ${who}  ${command}${remark === '' ? '' : `   (${remark})`}`
}

function promised(step: PlannedStep['step']): string {
  const words: string[] = []
  const lines = step.promise?.lines.length ?? 0
  if (lines > 0) words.push(`promises ${counted(lines, 'line')}`)
  if (step.options.exit !== undefined) words.push(`exit ${step.options.exit}`)
  if (step.options.background) words.push('runs on')
  if (step.options.cleanup) words.push('at the end')
  return words.join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
