import {
  columnsOf,
  describeVerdict,
  formatDuration,
  type Outcome,
  type PlannedDocument,
  type PlannedStep,
  printable,
  roleName
} from 'as-written'
import {fitted, type Look, styleOf} from './look.ts'
import {signOf} from './signs.ts'

/** Steps that take longer than this show how long. */
const noticeableMilliseconds = 1000
/** Columns that a command gets however narrow the terminal is. */
const narrowestCommand = 12

/** The columns of the steps of one document. */
export interface StepColumns {
  readonly place: number
  readonly role: number
}

/** How wide the columns must be for all steps of a document. */
export function stepColumns(document: PlannedDocument): StepColumns {
  let place = 0
  let role = 0
  for (const planned of document.steps) {
    place = Math.max(place, columnsOf(placeOf(document, planned)))
    role = Math.max(role, columnsOf(printable(roleName(planned.step.role))))
  }
  return {place, role}
}

/** Where a step stands, in the form that terminals and editors make a link of: `docs/install.md:12`. */
export function placeOf({runbook}: PlannedDocument, {step}: PlannedStep): string {
  return `${printable(runbook.path)}:${step.position.start.line}`
}

/** The first line of a command, marked when it has more. */
export function commandLine({step}: PlannedStep, {signs}: Look): string {
  const [first = '', ...more] = step.command.split('\n')
  return more.length > 0 ? `${first} ${signs.ellipsis}` : first
}

/** What a step line needs to know about its neighbours. */
export interface StepSurroundings {
  readonly columns: StepColumns
  /** Why the step was not run; `null` when the line above says so already. */
  readonly news: string | null
}

/** One line for one step: sign, place, who, what, and what is worth a remark. */
export function formatStepLine(
  document: PlannedDocument,
  outcome: Outcome,
  {columns, news}: StepSurroundings,
  look: Look
): string {
  const {planned, verdict} = outcome
  const {paint, signs} = look
  const style = styleOf(verdict.kind)
  const place = pad(placeOf(document, planned), columns.place)
  const who = pad(printable(roleName(planned.step.role)), columns.role)
  const sign = signOf(verdict.kind, signs)
  const room = look.width - columnsOf(`${sign} ${place}  ${who}  `)
  const wanted = commandLine(planned, look)
  const remark = fitRemark(remarkOn(outcome, news), room, wanted, look)
  const command = fitted(wanted, Math.max(narrowestCommand, room - columnsOf(remark)), look)
  return `${paint(style, sign)} ${paint('dim', place)}  ${paint('cyan', who)}  ${command}${paint('dim', remark)}`
}

function remarkOn({verdict, durationMs, attempts}: Outcome, news: string | null): string {
  const words: string[] = []
  const description = describeVerdict(verdict)
  if (verdict.kind === 'not-run') {
    words.push(news === null ? description : `${description}, ${news}`)
  } else if (verdict.kind === 'as-written' && description !== 'as written') {
    words.push(description)
  }
  if (attempts !== undefined) words.push(`${attempts} tries`)
  if (durationMs > noticeableMilliseconds) words.push(formatDuration(durationMs))
  return words.map((word) => `  ${word}`).join('')
}

/** A remark may take what the command leaves, and half of the line where both want more. */
function fitRemark(remark: string, room: number, command: string, look: Look): string {
  if (remark === '') return ''
  const left = room - columnsOf(fitted(command, room, look))
  return fitted(remark, Math.max(left, Math.floor(room / 2), narrowestCommand), look)
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}
