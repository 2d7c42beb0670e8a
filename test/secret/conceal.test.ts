import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Outcome} from '../../src/model/outcome.ts'
import {exampleRun} from '../../src/plugin/contract/index.ts'
import {Concealer, keptOut} from '../../src/secret/conceal.ts'
import {Mask} from '../../src/secret/mask.ts'

const concealer = suite('Concealer')

/** What reporters hear of a red step that printed a secret everywhere. */
function told(isSensitive: boolean): Outcome {
  const mask = new Mask()
  mask.add('hunter2secret')
  const conceals = new Concealer(mask)
  const verdict = {kind: 'asks', because: 'behind `hunter2secret`', diff: null} as const
  const steps = [{line: 3, command: 'vi notes', verdict}]
  for (const event of exampleRun({documents: [{path: 'a.md', steps}]})) {
    if (event.kind !== 'step-finished') continue
    const {planned} = event.outcome
    const options = isSensitive ? {sensitive: true as const} : {}
    const outcome: Outcome = {
      ...event.outcome,
      planned: {...planned, step: {...planned.step, options}},
      output: ['say hunter2secret'],
      styled: ['say hun\u001b[1mter2secret\u001b[0m'],
      screen: ['Title', 'hunter2', 'secret']
    }
    const heard = conceals.event({...event, outcome})
    if (heard.kind === 'step-finished') return heard.outcome
  }
  throw new Error('expected a step to be told')
}

concealer('hides secrets in outputs, colours and screens', () => {
  const {output, styled, screen, verdict} = told(false)
  assert.equal(output, ['say ••••'])
  assert.equal(styled, ['say ••••\u001b[0m'])
  assert.equal(screen, ['Title', '••••', '••••'])
  assert.is('because' in verdict ? verdict.because : '', 'behind `••••`')
})

concealer('keeps everything that a sensitive step printed to itself', () => {
  const {output, styled, screen} = told(true)
  assert.equal(output, [keptOut])
  assert.is(styled, undefined)
  assert.equal(screen, [keptOut])
})

concealer.run()
