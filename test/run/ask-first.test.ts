import type {PlannedDocument} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Operator} from '../../src/seam/operator.ts'
import {performWith} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const asking = suite('a step that somebody must agree to')

function document(): PlannedDocument {
  const planned = documentOf(['rm -rf /srv', 'ls'])
  const [first, ...more] = planned.steps
  assert.ok(first)
  const steps = [{...first, question: 'deletes all of `/srv`'}, ...more]
  return {...planned, steps, order: steps}
}

async function perform(reply: 'go' | 'skip' | 'stop' | undefined) {
  const target = scriptedTarget({})
  const asked: string[] = []
  const never = (): Promise<never> => Promise.reject(new Error('expected nobody to ask'))
  const operator: Operator = {
    answer: never,
    perform: never,
    show: () => {},
    agree: async ({step}, harm) => {
      asked.push(`${step.command} ${harm}`)
      return reply ?? 'skip'
    }
  }
  const {outcomes} = await performWith(target, [document()], {
    description: {id: 'r', command: 'run', started: new Date(0)},
    ...(reply === undefined ? {} : {operator})
  })
  const verdicts = outcomes.map(({verdict}) =>
    'because' in verdict ? `${verdict.kind}: ${verdict.because}` : verdict.kind
  )
  return {asked, verdicts, typed: target.typed}
}

asking('is typed when the operator agrees', async () => {
  const {asked, verdicts, typed} = await perform('go')
  assert.equal(asked, ['rm -rf /srv deletes all of `/srv`'])
  assert.equal(verdicts, ['as-written', 'as-written'])
  assert.equal(typed, ['rm -rf /srv', 'ls'])
})

asking('is left out when the operator skips it, and the run goes on', async () => {
  const {verdicts, typed} = await perform('skip')
  assert.equal(verdicts, ['not-run: the operator skipped it', 'as-written'])
  assert.equal(typed, ['ls'])
})

asking('is never typed where nobody can be asked', async () => {
  const {verdicts, typed} = await perform(undefined)
  assert.equal(verdicts, [
    'not-run: it deletes all of `/srv`, and nobody is there to agree',
    'as-written'
  ])
  assert.equal(typed, ['ls'])
})

asking.run()
