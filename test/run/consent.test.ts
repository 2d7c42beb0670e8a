import type {PlannedStep} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {RunRequest} from '../../src/run/request.ts'
import type {Operator} from '../../src/seam/operator.ts'
import {becauseOf, kindsOf, performWith} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const consent = suite('a step that wants to be confirmed')

const document = documentOf(['before', {command: 'dangerous', options: {confirm: true}}, 'after'])

/** Perform the document; what was typed, and what came of it. */
async function perform(
  command: 'run' | 'verify',
  reply?: 'type' | 'skip' | 'stop',
  performing = document
) {
  const target = scriptedTarget({})
  const asked: string[] = []
  const operator: Operator = {
    answer: async () => ({kind: 'wait'}),
    show: () => {},
    perform: async () => 'skip',
    async confirm({step}: PlannedStep) {
      asked.push(step.command)
      return reply ?? 'skip'
    }
  }
  const options: Partial<RunRequest> = {
    description: {id: 'r1', command, started: new Date(0)},
    ...(reply === undefined ? {} : {operator})
  }
  const performed = await performWith(target, [performing], options)
  return {performed, asked, typed: target.typed}
}

consent('is typed when the operator says so', async () => {
  const {asked, typed} = await perform('run', 'type')
  assert.equal(asked, ['dangerous'])
  assert.equal(typed, ['before', 'dangerous', 'after'])
})

consent('is skipped when the operator says so', async () => {
  const {performed, typed} = await perform('run', 'skip')
  assert.equal(typed, ['before', 'after'])
  assert.is(becauseOf(performed.outcomes[1]), 'the operator skipped it')
})

consent('is not typed where nobody is there', async () => {
  const {performed, typed} = await perform('run')
  assert.equal(typed, ['before', 'after'])
  assert.is(becauseOf(performed.outcomes[1]), 'it wants to be confirmed, and nobody is there')
})

consent('is typed by `verify`, which asks nobody', async () => {
  const {performed, asked} = await perform('verify', 'skip')
  assert.equal(asked, [])
  assert.equal(kindsOf(performed), ['as-written', 'as-written', 'as-written'])
})

const question = 'deletes all of `/srv`'
const [before, harmful, after] = document.steps
assert.ok(before && harmful && after)
const harmfulSteps = [before, {...harmful, question}, after]
const harmfulDocument = {...document, steps: harmfulSteps, order: harmfulSteps}

consent('is not typed by `verify` where it does what cannot be undone', async () => {
  const {performed, typed} = await perform('verify', undefined, harmfulDocument)
  assert.equal(typed, ['before', 'after'])
  assert.is(becauseOf(performed.outcomes[1]), `it ${question}, and nobody is there`)
})

consent('is typed when the operator agrees to what cannot be undone', async () => {
  const {typed} = await perform('run', 'type', harmfulDocument)
  assert.equal(typed, ['before', 'dangerous', 'after'])
})

consent.run()
