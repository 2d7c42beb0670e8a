import type {Choice, SectionChoice, StepChoice} from '../../model/choice.ts'
import type {Position} from '../../model/position.ts'
import {isInSection} from '../../model/section.ts'
import type {Step} from '../../model/step.ts'
import {suggest} from '../../problem/suggest.ts'
import type {Chosen} from './join.ts'

/** Tells of a declaration that means nothing; where it stands is known by whoever reads it. */
export type ReportDeclaration = (
  position: Position | null,
  message: string,
  hint: string | null
) => void

/**
 * Make choices of sections, as the front matter or the sidecar of a document declares them. What only looks like a choice
 * and shares a step with one of them is none any more.
 */
export function addSectionChoices(
  {choices, steps}: Chosen,
  declared: readonly SectionChoice[],
  report: ReportDeclaration
): Chosen {
  if (declared.length === 0) return {choices, steps}
  const membership = new Map<Step, StepChoice[]>()
  const added: Choice[] = []
  for (const choice of declared) {
    const known = choices.find((other) => other.isDeclared && other.name === choice.name)
    if (known !== undefined) {
      report(choice.position, `\`${choice.name}\` is a choice of the document already`, null)
      continue
    }
    for (const {name: option, section, position} of choice.options) {
      const inside = steps.filter((step) => isInSection(step.section, section))
      if (inside.length === 0) reportSection(section, position, steps, report)
      for (const step of inside) {
        membership.set(step, [...(membership.get(step) ?? []), {name: choice.name, option}])
      }
    }
    const options = choice.options.map(({name, position}) => ({name, position}))
    if (options.length > 0) {
      added.push({name: choice.name, options, isDeclared: true, position: choice.position})
    }
  }
  const decided = new Set(
    choices.filter((choice) => isDecided(choice, membership)).map(({name}) => name)
  )
  return {
    choices: [...choices.filter(({name}) => !decided.has(name)), ...added],
    steps: steps.map((step) => joinChoices(step, membership.get(step) ?? [], decided))
  }
}

function isDecided({isDeclared, name}: Choice, membership: ReadonlyMap<Step, unknown>): boolean {
  if (isDeclared) return false
  return [...membership.keys()].some(({choices = []}) =>
    choices.some((other) => other.name === name)
  )
}

function joinChoices(step: Step, added: readonly StepChoice[], decided: ReadonlySet<string>): Step {
  const {choices: before = [], ...rest} = step
  const choices = [...added, ...before.filter(({name}) => !decided.has(name))]
  return (choices.length === 0 ? rest : {...rest, choices}) as Step
}

function reportSection(
  section: string,
  position: Position | null,
  steps: readonly Step[],
  report: ReportDeclaration
): void {
  const titles = new Set(steps.flatMap((step) => step.section))
  const near = suggest(section, titles)
  report(
    position,
    `No step stands in a section \`${section}\``,
    near === undefined
      ? 'name a title, or a path of titles such as `Run django > Using uwsgi`'
      : `did you mean \`${near}\`?`
  )
}
