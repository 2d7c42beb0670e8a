import {planJson} from '../plan/json.ts'
import {formatPlan} from '../plan/text.ts'
import {type Command, isGiven} from './command.ts'
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
    {flags: '--json', about: 'the stable form for programs, `as-written/plan@1`'}
  ],
  async perform(invocation, streams) {
    const prepared = await prepare(invocation, {isPerforming: false})
    await showProblems(prepared.problems, prepared.sources, streams)
    const errors = prepared.problems.filter(({severity}) => severity === 'error').length
    const obstacles = {errors, missingTargets: missingTargets(prepared.plan)}
    const text = isGiven(invocation, 'json')
      ? `${JSON.stringify(planJson(prepared.plan), null, 2)}\n`
      : formatPlan(prepared.plan, obstacles)
    streams.output.write(text)
    return errors === 0 ? exitStatus.green : exitStatus.unusable
  }
}
