import type {PlannedDocument, PlannedRole} from '../../model/plan.ts'
import {roleName} from '../../model/role.ts'
import {printable} from '../../problem/printable.ts'
import {counted} from './counted.ts'
import {padColumns, widestOf} from './table.ts'

/** Who plays in a document, and where; and the reasons why nobody plays a role, which are told here once. */
export interface RolesTable {
  readonly rows: readonly string[]
  /** By the name of the role, why none of its steps is typed. */
  readonly told: ReadonlyMap<string, string>
}

/**
 * The roles of a document and their targets.
 *
 *     root@new-server   ssh://root@192.0.2.7  8 steps, written `root@new-sever`
 *     root@db-server    nowhere               1 step: no target is configured for host `db-server`
 */
export function rolesTable(document: PlannedDocument): RolesTable {
  const told = new Map<string, string>()
  const rows = document.roles.map((planned) => {
    const name = roleName(planned.role)
    const because = whyNotPlayed(name, document)
    if (because !== undefined) told.set(name, because)
    const isByLegend = document.steps.some(
      ({step}) => step.why === 'legend' && roleName(step.role) === name
    )
    const legend = isByLegend ? ', by the legend' : ''
    const remark = remarks(planned, legend, because)
    return [printable(name), printable(planned.target ?? 'nowhere'), remark]
  })
  const widths = [0, 1].map((column) => widestOf(rows.map((row) => row[column] as string)))
  return {
    rows: rows.map(([name = '', target = '', remark = '']) =>
      [padColumns(name, widths[0] ?? 0), padColumns(target, widths[1] ?? 0), remark].join('  ')
    ),
    told
  }
}

function remarks(
  {written = [], steps}: PlannedRole,
  legend: string,
  because: string | undefined
): string {
  const names = written.map((role) => `\`${printable(roleName(role))}\``).join(', ')
  const played = `${counted(steps, 'step')}${legend}${names && `, written ${names}`}`
  return because === undefined ? played : `${played}: ${printable(because)}`
}

/** The reason that all steps of a role have in common for not being run, where there is one. */
function whyNotPlayed(name: string, {steps}: PlannedDocument): string | undefined {
  const own = steps.filter(({step}) => roleName(step.role) === name)
  const [first] = own
  if (first?.notRun?.reason !== 'blocked') return undefined
  const {because} = first.notRun
  return own.every(({notRun}) => notRun?.because === because) ? because : undefined
}
