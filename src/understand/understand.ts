import type {Beside} from '../model/beside.ts'
import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import {withDefaults} from '../model/said.ts'
import type {Source} from '../model/source.ts'
import {problem} from '../problem/problem.ts'
import type {ReadDocument} from '../seam/reader.ts'
import {readWholeDocument} from './annotation/whole-document.ts'
import {Collector} from './collector.ts'
import {outline} from './outline/outline.ts'
import type {Report} from './report.ts'

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
  const {title, blocks, legends} = outline(document.tree, source, report, whole.spoken)
  const collector = new Collector(legends, report, beside)
  await collector.collect(blocks)
  const {steps, ignored} = collector
  return {
    path: source.path,
    syntax,
    title,
    steps: steps.map((step) => withDefaults(step, whole.said)),
    ignored,
    problems: [...document.problems, ...problems.sort(byPlace)]
  }
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
