import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import type {ReadDocument} from '../seam/reader.ts'
import {Collector} from './collector.ts'
import {outline} from './outline/outline.ts'
import type {Report} from './report.ts'

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
  const {title, blocks, legends} = outline(document.tree, source, report)
  const collector = new Collector(legends, report)
  await collector.collect(blocks)
  const {steps, ignored} = collector
  return {
    path: source.path,
    syntax,
    title,
    steps,
    ignored,
    problems: [...document.problems, ...problems.sort(byPlace)]
  }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0)
}
