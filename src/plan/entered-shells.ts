import type {PlannedStep, Way} from '../model/plan.ts'
import type {Role} from '../model/role.ts'
import {type Entered, enteredShell} from './entered-shell.ts'

/** The shells that the steps of a document enter, as far as their words tell; who is on top is seen when they run. */
export class EnteredShells {
  readonly #entered: (Entered & {readonly way: Way})[] = []

  /** Remember the shell that a step enters; what is to be known of it besides. */
  note({step, target, way, notRun}: PlannedStep): Pick<PlannedStep, 'goesTo'> {
    const begin = way ?? (target === null ? undefined : {target, role: step.role})
    if (step.kind !== 'command' || notRun !== null || begin === undefined) return {}
    const entered = enteredShell(step.command, step.role)
    if (entered === undefined) return {}
    this.#entered.push({...entered, way: begin})
    const {host} = entered.role
    return entered.isElsewhere && host !== null ? {goesTo: host} : {}
  }

  /** Where the shells begin that lead to a role; of several, those that were entered last. `target` is what its host is bound to. */
  wayTo(role: Role, target: string | null): Way | undefined {
    return this.#entered.findLast((entered) => {
      const {user, host} = entered.role
      const isUser = user === null || role.user === null || user === role.user
      const isHost = host === null || role.host === null || host === role.host
      // What a host calls itself stands in its prompt; how one gets there may be an address or an alias.
      return isUser && (entered.isElsewhere || (isHost && entered.way.target === target))
    })?.way
  }
}
