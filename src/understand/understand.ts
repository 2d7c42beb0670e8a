import type {Beside} from '../model/beside.ts'
import type {Position} from '../model/position.ts'
import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import {withDefaults} from '../model/said.ts'
import type {Source} from '../model/source.ts'
import type {Step} from '../model/step.ts'
import {problem} from '../problem/problem.ts'
import type {Report} from '../problem/report.ts'
import type {ReadDocument} from '../seam/reader.ts'
import {readWholeDocument} from './annotation/whole-document.ts'
import {joinSets} from './choices/join.ts'
import {proposeChoices} from './choices/proposals.ts'
import {addSectionChoices} from './choices/section-choices.ts'
import {Collector} from './collector.ts'
import {dangerOf} from './danger/danger.ts'
import {outline} from './outline/outline.ts'
import {reportSecrets} from './secrets/report.ts'
import {findUses} from './variables/uses.ts'

/**
 * What the document tells a person to do.
 *
 *     tree ─outline→ blocks, each with its section and annotations ─blockKind→ transcripts and scripts → steps
 *
 * `beside` is what a sidecar says of how blocks are to be read.
 */
export async function understand(
  source: Source,
  syntax: string,
  document: ReadDocument,
  beside: Beside = nothingBeside
): Promise<Runbook> {
  const problems: Problem[] = []
  const report: Report = (code, position, message, hint = null) => {
    problems.push(problem(code, {path: source.path, position, message, hint}))
  }
  const whole = await readWholeDocument(document.tree, source, report)
  const outlined = outline(document.tree, source, report, whole.spoken)
  const collector = new Collector(outlined.legends, report, beside)
  await collector.collect(outlined.blocks)
  const {ignored} = collector
  const offered = joinSets(
    outlined.optionSets,
    proposeChoices(outlined.titles, collector.steps, source),
    collector.steps
  )
  const refuse =
    (path: string) =>
    (position: Position | null, message: string, hint: string | null): void => {
      if (position === null) return
      problems.push(problem('malformed-annotation', {path, position, message, hint}))
    }
  const own = addSectionChoices(offered, whole.choices, refuse(source.path))
  const {choices, steps} = addSectionChoices(own, beside.choices, refuse(beside.path))
  const besideNames = new Set(beside.variables.map(({name}) => name))
  const variables = [
    ...whole.variables.filter(({name}) => !besideNames.has(name)),
    // Their places are in another file.
    ...beside.variables.map((variable) => ({...variable, position: null}))
  ]
  const said = steps.map((step) => withDefaults(step, whole.said))
  reportSecrets(source.text, report)
  return {
    path: source.path,
    syntax,
    title: outlined.title,
    steps: await Promise.all((await findUses(said, source)).map(withDanger)),
    ignored,
    ...(variables.length > 0 ? {variables} : {}),
    ...(choices.length > 0 ? {choices} : {}),
    problems: [...document.problems, ...problems.sort(byPlace)]
  }
}

async function withDanger(step: Step): Promise<Step> {
  if (step.kind !== 'command' || step.language !== undefined) return step
  const danger = await dangerOf(step.command)
  return danger === undefined ? step : {...step, danger}
}

const nothingBeside: Beside = {
  legends: [],
  blocks: new Map(),
  variables: [],
  choices: [],
  path: ''
}

function byPlace(a: Problem, b: Problem): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
