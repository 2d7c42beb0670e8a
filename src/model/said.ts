import type {ExpectMode, StepOptions} from './options.ts'
import type {Role} from './role.ts'
import type {CommandStep, PromisedOutput, Step} from './step.ts'

/** What is said about steps, in whichever place: options, and who types. */
export interface Said extends StepOptions {
  readonly role?: Role
}

/** Why what is said cannot be meant. */
export interface SaidFault {
  readonly code: 'unknown-annotation' | 'unsupported-annotation' | 'malformed-annotation'
  readonly message: string
  readonly hint: string | null
  /** Whether the name is wrong, not what it holds. */
  readonly isName: boolean
}

/** Understands one key of FORMAT 5; `null` for a flag. `isForAll`: it is said of a whole document. */
export type ReadSaid = (
  name: string,
  value: string | null,
  isForAll: boolean
) => {readonly said: Said} | {readonly fault: SaidFault}

/** What both say; what `inner` says wins, tags add up. */
export function mergeSaid(outer: Said, inner: Said): Said {
  const tags = [...new Set([...(outer.tags ?? []), ...(inner.tags ?? [])])]
  const env = {...outer.env, ...inner.env}
  return {
    ...outer,
    ...inner,
    ...(tags.length > 0 ? {tags} : {}),
    ...(Object.keys(env).length > 0 ? {env} : {}),
    ...(outer.role || inner.role ? {role: mergeRoles(outer.role, inner.role)} : {})
  }
}

function mergeRoles(outer: Role | undefined, inner: Role | undefined): Role {
  return {
    user: inner?.user ?? outer?.user ?? null,
    host: inner?.host ?? outer?.host ?? null
  }
}

/** The step as something says that it is. */
export function withSaid(step: Step, said: Said): Step {
  const {role, ...options} = mergeSaid({...step.options, role: step.role}, said)
  return settle({...step, role: role ?? step.role, options}, said.expect)
}

/** The step with what holds wherever nothing nearer is said. */
export function withDefaults(step: Step, defaults: Said): Step {
  const expect = step.options.expect === undefined ? defaults.expect : undefined
  const {role, ...options} = mergeSaid(defaults, {...step.options, role: step.role})
  return settle({...step, role: role ?? step.role, options}, expect)
}

/** A step that a person does is `manual`; one whose input is given is none of those. */
function settle(step: Step, expect: ExpectMode | undefined): Step {
  if (step.kind === 'file') return step
  const {manual, answers, keys} = step.options
  const isGiven = answers !== undefined || keys !== undefined
  if (step.kind === 'manual') {
    if (manual || !isGiven) return step
    const {because: _because, ...rest} = step
    return {...rest, kind: 'command', commandStart: step.position.start}
  }
  if (!manual) return withoutGiven({...step, promise: promiseAs(expect, step.promise)})
  const {commandStart: _start, isUnfinished: _unfinished, language: _language, ...rest} = step
  return {...rest, kind: 'manual', promise: null}
}

/** A variable that is said for the step is taken from nowhere else. */
function withoutGiven(step: CommandStep): CommandStep {
  const {env} = step.options
  if (env === undefined || step.uses === undefined) return step
  const uses = step.uses.filter(({kind, name}) => kind !== 'shell' || !Object.hasOwn(env, name))
  return {...step, uses}
}

/** What is promised when output is compared in some way. */
export function promiseAs(
  expect: ExpectMode | undefined,
  promise: PromisedOutput | null
): PromisedOutput | null {
  switch (expect) {
    case undefined:
      return promise
    case 'any':
      return null
    case 'nothing':
      return {lines: [], blankLinesAfter: 0}
    case 'contains':
      return promise && {...promise, isPart: true}
    case 'exact':
      return promise && {lines: promise.lines, blankLinesAfter: promise.blankLinesAfter}
  }
}
