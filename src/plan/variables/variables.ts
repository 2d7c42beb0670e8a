import type {PlannedStep, PlannedVariable} from '../../model/plan.ts'
import type {Position} from '../../model/position.ts'
import type {Problem} from '../../model/problem.ts'
import type {Runbook} from '../../model/runbook.ts'
import type {Step} from '../../model/step.ts'
import {namesIn} from '../../model/values.ts'
import type {Variable} from '../../model/variables.ts'
import {problem} from '../../problem/problem.ts'

/** A place where a step needs a name. */
interface Need {
  readonly name: string
  readonly step: Step
  /** As the document writes it. */
  readonly written: string
  readonly position: Position
}

/**
 * The names that a document wants values for, in its order: what it declares, what it captures, and what its commands ask
 * for. Placeholders are listed where somebody declares them or gives them a value; `{{name}}` where it is ours.
 */
export function planVariables(
  runbook: Runbook,
  given: ReadonlySet<string>
): readonly PlannedVariable[] {
  const declared = new Map((runbook.variables ?? []).map((variable) => [variable.name, variable]))
  const captured = new Set(
    runbook.steps.flatMap(({options}) => (options.captures ?? []).map(({name}) => name))
  )
  const listed = new Map<string, PlannedVariable>()
  for (const {name, position} of needsOf(runbook, declared, captured, given)) {
    if (listed.has(name)) continue
    const isDefined = given.has(name) || captured.has(name)
    listed.set(name, planned(name, declared.get(name), position.start.line, isDefined))
  }
  for (const variable of declared.values()) {
    const {name, position} = variable
    if (listed.has(name)) continue
    listed.set(name, planned(name, variable, position?.start.line ?? null, given.has(name)))
  }
  return [...listed.values()].toSorted(
    (one, other) =>
      (one.line ?? Number.POSITIVE_INFINITY) - (other.line ?? Number.POSITIVE_INFINITY)
  )
}

function planned(
  name: string,
  declared: Variable | undefined,
  line: number | null,
  isDefined: boolean
): PlannedVariable {
  return {
    name,
    line,
    isDefined,
    type: declared?.type ?? {kind: 'string'},
    description: declared?.description ?? null,
    isSecret: declared?.isSecret ?? false
  }
}

function needsOf(
  {steps}: Runbook,
  declared: ReadonlyMap<string, Variable>,
  captured: ReadonlySet<string>,
  given: ReadonlySet<string>
): readonly Need[] {
  return steps.flatMap((step) => {
    const uses = (step.uses ?? []).filter(
      ({kind, name}) => kind === 'shell' || declared.has(name) || given.has(name)
    )
    const promised = step.promise?.lines.map(({text}) => text).join('\n') ?? ''
    const braced = step.kind === 'file' ? [] : namesIn(`${step.command}\n${promised}`)
    return [
      ...uses.map(({name, written, position}): Need => ({name, step, written, position})),
      ...braced
        .filter((name) => declared.has(name) || captured.has(name))
        .map((name): Need => ({name, step, written: `{{${name}}}`, position: step.position}))
    ]
  })
}

/** Placeholders of a step that nobody has filled, as they are written. */
export function unfilledIn({uses = []}: Step, given: ReadonlySet<string>): readonly string[] {
  return uses.flatMap(({kind, name, written}) =>
    kind === 'placeholder' && !given.has(name) ? written : []
  )
}

/** What is wrong with the names of a document; each is told once, where it is needed first. */
export function variableProblems(
  runbook: Runbook,
  steps: readonly PlannedStep[],
  given: ReadonlySet<string>,
  isPerforming: boolean
): readonly Problem[] {
  const declared = new Map((runbook.variables ?? []).map((variable) => [variable.name, variable]))
  const running = new Set(steps.flatMap(({step, notRun}) => (notRun === null ? step : [])))
  const undefinedNames = new Map<string, Need[]>()
  for (const need of needsOf(runbook, declared, new Set(), given)) {
    if (given.has(need.name)) continue
    undefinedNames.set(need.name, [...(undefinedNames.get(need.name) ?? []), need])
  }
  const {path} = runbook
  return [
    ...[...undefinedNames].map(([name, needs]) => {
      const blocking = isPerforming ? needs.find(({step}) => running.has(step)) : undefined
      const {written, position} = blocking ?? (needs[0] as Need)
      return problem('undefined-variable', {
        path,
        position,
        ...(blocking === undefined ? {} : {severity: 'error' as const}),
        message: `\`${written}\` has no value: nothing before it sets \`${name}\``,
        hint: hintFor(name, declared.get(name))
      })
    }),
    ...placeholderProblems(runbook, given)
  ]
}

function hintFor(name: string, declared: Variable | undefined): string {
  if (declared?.isSecret)
    return `declare the secret \`${name}\` under \`secrets\` in as-written.yaml`
  const give = `give it one with \`--var ${name}=…\``
  return declared === undefined
    ? `${give}, or declare it under \`variables\` of the document`
    : `${give}, or a default where it is declared`
}

function placeholderProblems(
  {path, steps}: Runbook,
  given: ReadonlySet<string>
): readonly Problem[] {
  const told = new Set<string>()
  return steps.flatMap(({uses = []}) =>
    uses.flatMap(({kind, name, written, position}) => {
      if (kind !== 'placeholder' || given.has(name) || told.has(written)) return []
      told.add(written)
      return problem('placeholder', {
        path,
        position,
        message: `\`${written}\` stands for something that only you know`,
        hint: `say what it is here with \`--var ${name}=…\``
      })
    })
  )
}
