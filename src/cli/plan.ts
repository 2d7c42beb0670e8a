import type {Plan} from '../model/plan.ts'
import {planJson} from '../plan/json.ts'
import {formatPlan, type PlanObstacles} from '../plan/text/text.ts'
import {type Command, type Invocation, isGiven, single, UsageError} from './command.ts'
import {exitStatus} from './exit.ts'
import {missingTargets, placeOptions, prepare} from './prepare.ts'
import {showProblems} from './problems.ts'

/** `as-written plan`: what would run, as whom, where, and why. Opens nothing. */
export const plan: Command = {
  name: 'plan',
  takes: '<documents…>',
  about: 'Show what would run, as whom and where, and why the rest would not. Runs nothing.',
  options: [
    ...placeOptions,
    {flags: '--json', about: 'the stable form for programs, `as-written/plan@1`'},
    {flags: '--graph <language>', about: 'the step graph as `mermaid` or `dot`'}
  ],
  async perform(invocation, streams) {
    const prepared = await prepare(invocation, {isPerforming: false})
    await showProblems(prepared.problems, prepared.sources, streams)
    const errors = prepared.problems.filter(({severity}) => severity === 'error').length
    const obstacles = {errors, missingTargets: missingTargets(prepared)}
    streams.output.write(
      await show(prepared.plan, invocation, obstacles, streams.output.hasColours)
    )
    return errors === 0 ? exitStatus.green : exitStatus.unusable
  }
}

async function show(
  plan: Plan,
  invocation: Invocation,
  obstacles: PlanObstacles,
  hasColours: boolean
): Promise<string> {
  const language = single(invocation, 'graph')
  if (language !== undefined) {
    if (isGiven(invocation, 'json'))
      throw new UsageError('`--graph` and `--json` exclude each other')
    return drawGraph(plan, language)
  }
  return isGiven(invocation, 'json')
    ? `${JSON.stringify(planJson(plan), null, 2)}\n`
    : formatPlan(plan, obstacles, hasColours)
}

async function drawGraph(plan: Plan, language: string): Promise<string> {
  const {stepGraph} = await import('../plan/graph/graph.ts')
  switch (language) {
    case 'mermaid':
      return (await import('../plan/graph/mermaid.ts')).mermaid(stepGraph(plan))
    case 'dot':
      return (await import('../plan/graph/dot.ts')).dot(stepGraph(plan))
    default:
      throw new UsageError(`No graph is drawn in \`${language}\``, 'there are `mermaid` and `dot`')
  }
}
