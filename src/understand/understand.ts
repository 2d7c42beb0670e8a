import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import type {ReadDocument} from '../seam/reader.ts'
import {readDocumentSettings} from './annotation/document-settings.ts'
import {joinSets} from './choices/join.ts'
import {proposeChoices} from './choices/proposals.ts'
import {addSectionChoices} from './choices/section-choices.ts'
import {Collector} from './collector.ts'
import {outline} from './outline/outline.ts'
import type {Report} from './report.ts'
import {findUses} from './variables/uses.ts'

/**
 * What the document tells a person to do.
 *
 *     tree ─outline→ blocks, each with its section and annotations ─blockKind→ transcripts and scripts → steps
 */
export async function understand(
  source: Source,
  syntax: string,
  document: ReadDocument
): Promise<Runbook> {
  const problems: Problem[] = []
  const report: Report = (code, position, message, hint = null) => {
    problems.push(problem(code, {path: source.path, position, message, hint}))
  }
  const outlined = outline(document.tree, source, report)
  const {settings} = outlined
  const declared = settings === null ? undefined : await readDocumentSettings(settings, report)
  const collector = new Collector(outlined.legends, report)
  await collector.collect(outlined.blocks)
  const {ignored} = collector
  const offered = joinSets(
    outlined.optionSets,
    proposeChoices(outlined.titles, collector.steps, source),
    collector.steps
  )
  const {choices, steps} = addSectionChoices(
    offered,
    declared?.choices ?? [],
    (position, message, hint) => {
      if (position !== null) report('malformed-annotation', position, message, hint)
    }
  )
  const variables = declared?.variables ?? []
  return {
    path: source.path,
    syntax,
    title: outlined.title,
    steps: await findUses(steps, source),
    ignored,
    ...(variables.length > 0 ? {variables} : {}),
    ...(choices.length > 0 ? {choices} : {}),
    problems: [...document.problems, ...problems.sort(byPlace)]
  }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
