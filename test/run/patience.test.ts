import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {PatienceChoice, RunRequest} from '../../src/run/request.ts'
import {becauseOf, kindsOf, type Performed, performWith, realTarget} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const patience = suite('patience')

const byOperator = {
  description: {id: 'r1', command: 'run', started: new Date(0)},
  silence: 100
} as const

async function perform(
  commands: Parameters<typeof documentOf>[0],
  options: Partial<RunRequest>
): Promise<Performed> {
  await using target = await realTarget()
  return await performWith(target, [documentOf(commands)], {...byOperator, ...options})
}

/** An operator who decides in this order. */
function operator(...choices: PatienceChoice[]): Required<Pick<RunRequest, 'onPatience'>> {
  return {onPatience: async () => choices.shift() ?? 'kill'}
}

patience('tells of silence under `run`, and kills nothing', async () => {
  const controller = new AbortController()
  let told = 0
  const performed = await perform(['sleep 60'], {
    signal: controller.signal,
    emit(event) {
      if (event.kind === 'step-waiting' && ++told === 3) controller.abort()
    }
  })
  assert.is(told, 3)
  assert.equal(kindsOf(performed), ['unknown'])
})

patience('types ^C when the operator says so, and the step tells its own end', async () => {
  const performed = await perform(
    [{command: `sh -c 'trap "exit 7" INT; sleep 60'`, options: {exit: 7}}, 'true'],
    operator('wait', 'interrupt')
  )
  assert.equal(kindsOf(performed), ['as-written', 'as-written'])
})

patience('leaves a step alone that ignores ^C, until the operator wants it dead', async () => {
  const performed = await perform(
    [`sh -c 'trap "" INT; sleep 60 & wait; sleep 60'`],
    operator('interrupt', 'wait', 'kill')
  )
  assert.equal(kindsOf(performed), ['unknown'])
})

patience('ends the run when the operator says so', async () => {
  const performed = await perform(['sleep 60', 'true'], operator('stop'))
  assert.equal(kindsOf(performed), ['unknown', 'not-run'])
  const last = performed.events.at(-1)
  assert.is(last?.kind === 'run-finished' && last.interrupted, true)
})

patience('tells under `run` when a step takes longer than the document gives it', async () => {
  const controller = new AbortController()
  let because = ''
  await perform([{command: 'sleep 60', options: {timeout: 20}}], {
    silence: 60_000,
    signal: controller.signal,
    emit(event) {
      if (event.kind !== 'step-waiting') return
      because = event.because
      controller.abort()
    }
  })
  assert.is(because, 'still running after 20 ms, and the document gives it no more')
})

patience('tells that a service is not up yet, and stops it when the operator says so', async () => {
  let told = 0
  const ready = {kind: 'file', path: 'never'} as const
  const performed = await perform([{command: 'sleep 60', options: {background: true, ready}}], {
    ...operator('wait', 'kill'),
    emit(event) {
      if (event.kind === 'step-waiting') told += 1
    }
  })
  assert.is(told, 2)
  assert.equal(kindsOf(performed), ['unknown'])
})

patience('ends the step in flight when the time for the document is over', async () => {
  await using target = await realTarget()
  const performed = await performWith(target, [documentOf(['sleep 60', 'true'])], {
    documentPatience: 500,
    keepGoing: true
  })
  assert.equal(kindsOf(performed), ['timed-out', 'not-run'])
  assert.is(becauseOf(performed.outcomes[1]), 'the time for the document is over')
})

patience('gives every document its own time', async () => {
  const documents = [documentOf(['a']), documentOf(['b'])]
  const performed = await performWith(scriptedTarget({}), documents, {documentPatience: 60_000})
  assert.equal(kindsOf(performed), ['as-written', 'as-written'])
})

patience.run()
