import type {PlannedDocument, PlannedStep} from '../../model/plan.ts'
import {roleName} from '../../model/role.ts'
import type {Step} from '../../model/step.ts'
import {columnsOf} from '../../problem/columns.ts'
import type {Paint} from '../../problem/paint.ts'
import {printable} from '../../problem/printable.ts'
import {counted} from './counted.ts'
import {padColumns, widestOf} from './table.ts'

/** Remarks stand in one column unless commands are longer than this. */
const widestCommand = 48

/**
 * The steps of a document under the titles of their sections.
 *
 *     Get it
 *        6    root@new-server  git clone https://example.org/app.git
 *        9    root@new-server  ls | wc -l                             → 1 line
 *       12 –  root@new-server  vi /etc/hosts                          `vi` wants a person at the keyboard
 */
export function stepLines(
  {runbook, steps}: PlannedDocument,
  told: ReadonlyMap<string, string>,
  paint: Paint
): readonly string[] {
  const rows = steps.map((planned) => ({
    planned,
    line: String(planned.step.position.start.line),
    who: printable(roleName(planned.step.role)),
    command: firstLine(planned.step.command),
    remark: remarkOn(planned, told)
  }))
  const digits = widestOf(rows.map(({line}) => line))
  const names = widestOf(rows.map(({who}) => who))
  const remarked = rows.filter(({remark}) => remark !== '').map(({command}) => command)
  const commands = widestOf(remarked.filter((command) => columnsOf(command) <= widestCommand))
  const lines: string[] = []
  let section: string | undefined
  for (const {planned, line, who, command, remark} of rows) {
    // The title of the document stands above everything.
    const [first, ...below] = planned.step.section
    const titles = first === runbook.title ? below : planned.step.section
    const heading = printable(titles.join(' › '))
    if (heading !== section) lines.push('', ...(heading === '' ? [] : [paint('bold', heading)]))
    section = heading
    const runs = planned.notRun === null
    const mark = runs ? ' ' : '–'
    const shown = remark === '' ? command : `${padColumns(command, commands)}  ${remark}`
    const text = `  ${line.padStart(digits)} ${mark} ${padColumns(who, names)}  ${shown}`
    lines.push(runs ? text : paint('dim', text))
  }
  return lines
}

function firstLine(command: string): string {
  const [first = '', ...more] = command.split('\n')
  return printable(more.length > 0 ? `${first} …` : first)
}

/** What is promised, or why it is not run, and what else is not plain to whoever reads the command. */
function remarkOn(planned: PlannedStep, told: ReadonlyMap<string, string>): string {
  const {step, notRun} = planned
  if (notRun !== null) {
    return notRun.because === told.get(roleName(step.role)) ? '' : printable(notRun.because)
  }
  const promises = promised(step)
  const danger = step.kind === 'command' ? step.danger : undefined
  const remarks = [
    ...(promises === '' ? [] : [`→ ${promises}`]),
    ...(step.options.background ? ['runs on'] : []),
    ...(step.options.cleanup ? ['at the end'] : []),
    // A prompt and the language of a block speak for themselves; a legend is told with its roles.
    ...(step.trust === 'candidate' ? ['inferred'] : []),
    ...(danger === undefined ? [] : [printable(danger)])
  ]
  return remarks.join('; ')
}

function promised({promise, options}: Step): string {
  const lines = promise?.lines.length ?? 0
  const words = [
    ...(lines > 0 ? [`${counted(lines, 'line')}${promise?.isPart ? ' somewhere' : ''}`] : []),
    ...(options.exit === undefined ? [] : [`exit ${options.exit}`])
  ]
  return words.join(', ')
}
