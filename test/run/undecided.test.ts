import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {PlannedDocument} from '../../src/model/plan.ts'
import {becauseOf, kindsOf, performWith} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const undecided = suite('candidates that do not succeed')

function candidates(commands: readonly string[]): PlannedDocument {
  const document = documentOf(commands.map((command) => ({command})))
  const inferred = new Map(
    document.steps.map((planned) => [
      planned,
      {...planned, step: {...planned.step, trust: 'candidate' as const, why: 'inferred' as const}}
    ])
  )
  const swap = (steps: typeof document.steps): typeof document.steps =>
    steps.map((planned) => inferred.get(planned) ?? planned)
  return {
    ...document,
    steps: swap(document.steps),
    ...('order' in document ? {order: swap(document.order as typeof document.steps)} : {})
  }
}

undecided('are undecided, and keep nothing behind them from being run', async () => {
  const target = scriptedTarget({a: {exit: 127}, b: {ending: 'asks', exit: 130}})
  const performed = await performWith(target, [candidates(['a', 'b', 'c'])])
  assert.equal(kindsOf(performed), ['undecided', 'undecided', 'as-written'])
  assert.match(
    performed.outcomes[0] ? becauseOf(performed.outcomes[0]) : '',
    /^only inferred, and it failed: /
  )
  assert.equal(target.typed, ['a', 'b', 'c'])
})

undecided.run()
