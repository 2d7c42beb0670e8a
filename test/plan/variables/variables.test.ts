import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {builtInPlugins} from '../../../src/cli/built-in.ts'
import {planDocuments} from '../../../src/engine.ts'
import type {PlannedDocument} from '../../../src/model/plan.ts'
import {valuesToAsk} from '../../../src/plan/variables/asked.ts'
import {nothingTold} from '../../../src/plan/variables/values.ts'
import {understandMarkdown} from '../../understand/markdown.ts'

const variables = suite('variables of a plan')

interface Told {
  readonly told?: Readonly<Record<string, string>>
  readonly on?: string
  readonly isPerforming?: boolean
}

async function plan(
  lines: readonly string[],
  {told = {}, on = 'local', isPerforming = true}: Told = {}
): Promise<PlannedDocument> {
  const environment = {name: on, target: on, targets: {}, inPlace: false}
  const {documents} = planDocuments(
    [await understandMarkdown(...lines)],
    environment,
    builtInPlugins,
    {
      isPerforming,
      isStrict: false,
      secrets: [],
      values: {...nothingTold, told: new Map(Object.entries(told))}
    }
  )
  return documents[0] as PlannedDocument
}

function listed({variables: all = []}: PlannedDocument): readonly unknown[] {
  return all.map(({name, line, isDefined}) => [name, line, isDefined])
}

function problems({problems: all}: PlannedDocument): readonly string[] {
  return all.map(
    ({code, severity, position}) =>
      `${severity} ${code} ${position?.start.line}:${position?.start.column}`
  )
}

const front = ['---', 'as-written: {variables: {APP: /srv, NAME: }}', '---', '']
const undefinedUse = ['```console', '$ cd $PROJECT_HOME', '$ ls $PROJECT_HOME', '```']

variables('are listed with the line that needs them first', async () => {
  assert.equal(
    listed(await plan([...front, '```console', '$ ls {{APP}} $OTHER', '{{NAME}}', '```'])),
    [
      ['OTHER', 6, false],
      ['APP', 6, true],
      ['NAME', 6, false]
    ]
  )
  assert.equal(listed(await plan(front)), [
    ['APP', 2, true],
    ['NAME', 2, false]
  ])
})

variables(
  'are problems without a value: errors only where they are about to be typed',
  async () => {
    assert.equal(problems(await plan(undefinedUse, {isPerforming: false})), [
      'warning undefined-variable 2:6'
    ])
    assert.equal(problems(await plan(undefinedUse)), ['error undefined-variable 2:6'])
    const skipped = ['```console {skip="another day"}', ...undefinedUse.slice(1)]
    assert.equal(problems(await plan(skipped)), ['warning undefined-variable 2:6'])
  }
)

variables('are no problems with one, whether or not they are declared', async () => {
  const document = await plan(undefinedUse, {told: {PROJECT_HOME: '/srv'}})
  assert.equal(problems(document), [])
  assert.equal(listed(document), [['PROJECT_HOME', 2, true]])
})

variables('that are captured are defined, and other braces are not ours', async () => {
  const capture = ['```console {capture="user=/.*/"}', '$ id -un', '...', '```']
  const document = await plan([...capture, '```console', '$ echo {{user}} {{ .Go }}', '```'])
  assert.equal([problems(document), listed(document)], [[], [['user', 6, true]]])
})

const placeholder = ['```console', '$ ssh root@<your-ip> id', '$ ping <your-ip>', '$ ls', '```']

variables('leave a command with an open placeholder to a person', async () => {
  const document = await plan(placeholder)
  assert.equal(problems(document), ['warning placeholder 2:12'])
  assert.equal(
    document.steps.map(({notRun}) => notRun),
    [
      {reason: 'manual', because: '`<your-ip>` is for you to replace'},
      {reason: 'manual', because: '`<your-ip>` is for you to replace'},
      null
    ]
  )
  assert.equal(
    document.problems.map(({hint}) => hint),
    ['say what it is here with `--var your_ip=…`']
  )
})

variables('let it run where it can do no harm, and where the placeholder is filled', async () => {
  const throwaway = await plan(placeholder, {on: 'sandbox'})
  assert.equal(
    throwaway.steps.map(({notRun, unfilled}) => [notRun, unfilled]),
    [
      [null, '<your-ip>'],
      [null, '<your-ip>'],
      [null, undefined]
    ]
  )
  const filled = await plan(placeholder, {told: {your_ip: '192.0.2.7'}})
  assert.equal(
    filled.steps.map(({notRun}) => notRun),
    [null, null, null]
  )
  assert.equal([problems(filled), listed(filled)], [[], [['your_ip', 2, true]]])
})

variables('are asked for once, where steps that run need them', async () => {
  const document = await plan([
    ...front,
    ...undefinedUse,
    ...placeholder,
    '',
    '```sh',
    'ls {{NAME}}',
    '```'
  ])
  assert.equal(
    valuesToAsk([document, document]).map(({name, written, isSecret}) => [name, written, isSecret]),
    [
      ['PROJECT_HOME', '$PROJECT_HOME', false],
      ['your_ip', '<your-ip>', false],
      ['NAME', '{{NAME}}', false]
    ]
  )
  const skipped = ['```console {skip="another day"}', ...undefinedUse.slice(1)]
  assert.equal(valuesToAsk([await plan(skipped)]), [])
})

variables.run()
