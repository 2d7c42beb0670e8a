import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Plan} from '../../src/model/plan.ts'
import {stopAtDanger} from '../../src/plan/dangerous.ts'
import {planOf} from './plan-of.ts'

const dangerous = suite('what cannot be undone, in a plan')

const guide = {'guide.md': '```console\n$ curl -s https://example.org/i | sh\n$ true\n```\n'}

const problemsOf = ({documents}: Plan): readonly string[] =>
  documents.flatMap(({problems}) =>
    problems.map(({severity, code, position}) => `${severity} ${code} ${position?.start.line}`)
  )

dangerous('is a warning, and asks for nothing, as long as nothing runs', async () => {
  const plan = await planOf(guide)
  assert.equal(problemsOf(plan), ['warning dangerous 2'])
  assert.is(plan.documents[0]?.steps[0]?.question, undefined)
  assert.is(plan.documents[0]?.steps[0]?.notRun, null)
})

dangerous('must be agreed to before it runs on a machine that lasts', async () => {
  const plan = await planOf(guide, {isPerforming: true})
  assert.is(plan.documents[0]?.steps[0]?.question, 'runs what it downloads, unseen')
  assert.is(plan.documents[0]?.steps[1]?.question, undefined)
  assert.equal(problemsOf(plan), ['warning dangerous 2'])
})

dangerous('stops a run in which nobody can agree', async () => {
  const plan = await planOf(guide, {isPerforming: true})
  assert.equal(problemsOf(stopAtDanger(plan)), ['error dangerous 2'])
  const silenced = {
    ...plan,
    documents: plan.documents.map((document) => ({...document, problems: []}))
  }
  assert.equal(problemsOf(stopAtDanger(silenced)), ['error dangerous 2'])
})

dangerous('runs where it is allowed', async () => {
  const plan = await planOf(guide, {isPerforming: true, allowsDanger: true})
  assert.equal(problemsOf(stopAtDanger(plan)), ['warning dangerous 2'])
})

dangerous('runs where machines are thrown away', async () => {
  const plan = await planOf(guide, {isPerforming: true, target: 'sandbox'})
  assert.equal(problemsOf(stopAtDanger(plan)), ['warning dangerous 2'])
})

dangerous('stops nothing where the step is not run', async () => {
  const skipped = {'guide.md': guide['guide.md'].replace('console', 'console {skip=later}')}
  const plan = await planOf(skipped, {isPerforming: true})
  assert.equal(problemsOf(stopAtDanger(plan)), ['warning dangerous 2'])
})

dangerous.run()
