import type {Plan} from '../model/plan.ts'
import type {Selection} from '../model/selection.ts'
import {selectSteps} from '../plan/select/select.ts'
import {type CommandOption, type Invocation, single, UsageError} from './command.ts'

/** Options of every command that may be told to leave steps out. */
export const selectionOptions: readonly CommandOption[] = [
  {
    flags: '--only <step>',
    about:
      'these steps and what they need: `#id`, a line, `guide.md:12` or a piece of the command; may be repeated'
  },
  {flags: '--from <step>', about: 'from this step on'},
  {flags: '--to <step>', about: 'up to this step, and with it'},
  {
    flags: '--section <title>',
    about: 'what stands below this title, or `Install > Database`; may be repeated'
  },
  {flags: '--tag <tag>', about: 'steps with this tag; may be repeated'}
]

/** The plan without the steps that the user does not want. Throws a `UsageError` for what cannot be meant. */
export function selectAsTold(plan: Plan, invocation: Invocation): Plan {
  const {only, section: sections, tag: tags} = invocation.options
  const from = single(invocation, 'from')
  const to = single(invocation, 'to')
  const selection: Selection = {
    ...(only === undefined ? {} : {only}),
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
    ...(sections === undefined ? {} : {sections}),
    ...(tags === undefined ? {} : {tags})
  }
  if (Object.keys(selection).length === 0) return plan
  const selected = selectSteps(plan, selection)
  if ('message' in selected) throw new UsageError(selected.message, selected.hint)
  return selected
}
