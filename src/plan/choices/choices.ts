import type {PlannedChoice} from '../../model/plan.ts'
import type {Problem} from '../../model/problem.ts'
import type {Runbook} from '../../model/runbook.ts'
import type {Step} from '../../model/step.ts'
import {problem} from '../../problem/problem.ts'

/** What the user chooses: options by the names of choices, both as `folded` gives them. */
export type ToldChoices = ReadonlyMap<string, string>

/** How names of choices and options are compared: case and blanks do not count. */
export function folded(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/**
 * What is chosen in a document: what the user says; else, of a choice that the document declares, the first option that
 * has a step, as a page shows its first tab; of one that only looks so, nothing.
 */
export function planChoices(
  {choices = [], steps}: Runbook,
  told: ToldChoices
): readonly PlannedChoice[] {
  return choices.map((choice): PlannedChoice => {
    const {name, options, isDeclared} = choice
    const wanted = told.get(folded(name))
    const said = options.find((option) => folded(option.name) === wanted)
    const first = isDeclared
      ? options.find((option) => steps.some((step) => standsIn(step, name, option.name)))
      : undefined
    return {choice, chosen: (said ?? first)?.name ?? null}
  })
}

/** Why a step is not done: the reader takes another way, or has taken none yet. */
export function whyNotChosen(
  {choices = []}: Step,
  planned: readonly PlannedChoice[],
  isThrowaway: boolean
): string | undefined {
  for (const {name, option} of choices) {
    const found = planned.find(({choice}) => choice.name === name)
    if (found === undefined || found.chosen === option) continue
    if (found.chosen !== null) return `\`${found.chosen}\` is chosen for \`${name}\``
    // Nothing can be harmed there, and perhaps they are no alternatives at all.
    if (!isThrowaway) return `nothing is chosen for \`${name}\`; \`${chooseOption(name, option)}\``
  }
  return undefined
}

/** Choices that nobody has declared and nobody has made. */
export function choiceProblems(
  path: string,
  planned: readonly PlannedChoice[]
): readonly Problem[] {
  return planned.flatMap(({choice: {name, options, position}, chosen}) => {
    const [first] = options
    if (chosen !== null || first === undefined) return []
    const ways = options.map((option) => `\`${option.name}\``)
    return problem('duplicate-alternative', {
      path,
      position,
      message: `${ways.slice(0, -1).join(', ')} and ${ways.at(-1)} look like ways to do one thing, and none is chosen`,
      hint: `choose one with \`${chooseOption(name, first.name)}\`, or all in turn with \`verify --all-choices\``
    })
  })
}

/** The option of the command line that chooses: `--choose server=gunicorn`. */
function chooseOption(name: string, option: string): string {
  const written = `${name}=${option}`
  return `--choose ${/^[\w.=:/+-]+$/.test(written) ? written : `"${written}"`}`
}

function standsIn({choices = []}: Step, name: string, option: string): boolean {
  return choices.some((choice) => choice.name === name && choice.option === option)
}
