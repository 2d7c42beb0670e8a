import type {Environment, FileStep, Runbook, Step} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {InferredKind} from '../../src/plan/inferred.ts'
import {planJson} from '../../src/plan/json.ts'
import {planRunbook} from '../../src/plan/plan.ts'
import {understandMarkdown} from '../understand/markdown.ts'

const inferred = suite('plans of what is inferred')

const local: Environment = {name: 'local', target: 'local', targets: {}, inPlace: false}

function plan(runbook: Runbook, options: {kinds?: readonly InferredKind[]; isThrowaway?: boolean}) {
  return planRunbook(runbook, {
    environment: local,
    isPerforming: false,
    refuse: () => undefined,
    claim: () => ({expectations: [], problems: []}),
    runInferred: new Set(options.kinds),
    isThrowaway: () => options.isThrowaway ?? false
  })
}

const guide = [
  'Install it',
  '',
  '```',
  'make install',
  '```',
  '',
  '```console',
  '$ make check',
  '```'
]

inferred('run a candidate on throwaway machines only, or where its kind is enrolled', async () => {
  const runbook = await understandMarkdown(...guide)
  const runs = (options: Parameters<typeof plan>[1]): readonly boolean[] =>
    plan(runbook, options).steps.map(({notRun}) => notRun === null)
  assert.equal(runs({}), [false, true])
  assert.equal(runs({isThrowaway: true}), [true, true])
  assert.equal(runs({kinds: ['command']}), [true, true])
  assert.equal(runs({kinds: ['file']}), [false, true])
})

inferred('say how a candidate is made to run', async () => {
  const [first] = plan(await understandMarkdown(...guide), {}).steps
  assert.equal(first?.notRun, {
    reason: 'not-selected',
    because: 'only inferred; `--run-inferred=command` runs it'
  })
})

inferred('show files in their stable form, and leave them to a person', async () => {
  const runbook = await understandMarkdown(
    'Create the file `/etc/a.conf` containing:',
    '',
    '```ini',
    'b = c',
    '```'
  )
  const json = JSON.parse(
    JSON.stringify(planJson({environment: local, documents: [plan(runbook, {isThrowaway: true})]}))
  ) as {
    documents: {steps: {kind: string; file: FileStep['file']; runs: boolean; because: string}[]}[]
  }
  const [step] = json.documents[0]?.steps ?? []
  assert.equal(
    [step?.kind, step?.file, step?.runs, step?.because],
    [
      'file',
      {path: '/etc/a.conf', op: 'create', mode: null, owner: null},
      false,
      'this version does not write files'
    ]
  )
})

inferred('show an announced output as `contains`', async () => {
  const runbook = await understandMarkdown(
    '```console',
    '$ id',
    '```',
    'The output should contain:',
    '```',
    'uid=0',
    '```'
  )
  const json = JSON.parse(
    JSON.stringify(planJson({environment: local, documents: [plan(runbook, {})]}))
  ) as {documents: {steps: {expected: string[]; options: Step['options'] & {expect: string}}[]}[]}
  const [step] = json.documents[0]?.steps ?? []
  assert.equal([step?.expected, step?.options.expect], [['uid=0'], 'contains'])
})

inferred.run()
