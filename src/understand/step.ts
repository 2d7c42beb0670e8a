import type {StepOptions} from '../model/options.ts'
import type {Role} from '../model/role.ts'
import {promiseAs} from '../model/said.ts'
import type {Step, Trust, Why} from '../model/step.ts'
import type {Settings} from './annotation/settings.ts'
import type {PlacedBlock} from './outline/place-block.ts'
import type {TypedCommand} from './typed-command.ts'

/** What a step has from its document besides what is typed. */
export interface StepFacts {
  readonly id: string
  readonly role: Role
  readonly why: Why
  readonly trust: Trust
  readonly placed: PlacedBlock
  readonly isNamed: boolean
  readonly isProgram: boolean
}

/** Join a command with what annotations say; `[N]` below a command speaks of it alone, so it wins. */
export function makeStep(typed: TypedCommand, facts: StepFacts): Step {
  const {placed, role, id, why, trust} = facts
  const {settings, section} = placed
  const {position, command, commandStart, promise, notes, byHand} = typed
  const rolePosition = placeOfRole(typed, settings)
  const options = optionsOf(typed, facts)
  const base = {
    id,
    role,
    section,
    position,
    rolePosition,
    why: typed.isByLegend ? 'legend' : why,
    trust,
    options,
    ...(Object.keys(settings.said).length > 0 ? {said: settings.said} : {}),
    notes
  } as const
  if (options.manual === true) return {...base, kind: 'manual', command, promise: null}
  if (byHand !== undefined && options.answers === undefined && options.keys === undefined)
    return {...base, kind: 'manual', command, promise: null, because: byHand}
  return {
    ...base,
    kind: 'command',
    command,
    commandStart,
    promise: promiseAs(options.expect, promise),
    ...(typed.isUnfinished ? {isUnfinished: true} : {}),
    ...(facts.isProgram ? {language: 'javascript'} : {})
  }
}

function optionsOf({exit, answers}: TypedCommand, {placed, isNamed}: StepFacts): StepOptions {
  const {id, ...said} = placed.settings.options
  return {
    ...(isNamed && id !== undefined ? {id} : {}),
    ...(answers === undefined ? {} : {answers}),
    ...said,
    ...(exit === null ? {} : {exit})
  }
}

/** Who types: what an annotation says of user and host, the prompt where it says nothing. */
export function roleOf({role}: TypedCommand, {role: said}: Settings): Role {
  return {user: said?.role.user ?? role.user, host: said?.role.host ?? role.host}
}

function placeOfRole({rolePosition}: TypedCommand, {role: said}: Settings): Step['rolePosition'] {
  if (said === null) return rolePosition
  return said.role.host === null ? (rolePosition ?? said.position) : said.position
}
