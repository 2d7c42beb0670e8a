import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Runbook} from '../../../src/model/runbook.ts'
import {planChoices, whyNotChosen} from '../../../src/plan/choices/choices.ts'
import {combinationsOf} from '../../../src/plan/choices/combinations.ts'
import {readTold} from '../../../src/plan/choices/told.ts'
import {understandMarkdown} from '../../understand/markdown.ts'

const choosing = suite('what is chosen')

/** A choice of these options, of which each has a step unless its name ends in `-`. */
function choice(name: string, options: readonly string[]): string[] {
  return [
    `:::::::choice{name="${name}"}`,
    ...options.flatMap((option) => [
      `::::::option{name="${option}"}`,
      ...(option.endsWith('-') ? ['Text'] : ['', '```sh', `${name} ${option}`, '```', '']),
      '::::::'
    ]),
    ':::::::',
    ''
  ]
}

const sections = ['## Using pip', '```sh', 'app install pip', '```', '## Using conda', '```sh']
const proposed = ['# Install', 'With pip or conda.', ...sections, 'app install conda', '```']

function chosenIn(runbook: Runbook, told: readonly string[] = []): readonly unknown[] {
  const read = readTold(told, [runbook])
  if ('message' in read) throw new TypeError(read.message)
  return planChoices(runbook, read).map(({chosen}) => chosen)
}

choosing(
  'is the first option that has a step, where the document declares the choice',
  async () => {
    const runbook = await understandMarkdown(...choice('server', ['prose-', 'gunicorn', 'uwsgi']))
    assert.equal(chosenIn(runbook), ['gunicorn'])
  }
)

choosing('is nothing, where it only looks so', async () => {
  assert.equal(chosenIn(await understandMarkdown(...proposed)), [null])
})

choosing('is what the user says, in any case', async () => {
  const runbook = await understandMarkdown(...proposed, '', ...choice('a=b', ['x', 'y']))
  assert.equal(chosenIn(runbook, ['install=using  CONDA', 'a=b=y']), ['y', 'Using conda'])
})

choosing('keeps the steps of other options away', async () => {
  const runbook = await understandMarkdown(...choice('server', ['gunicorn', 'uwsgi']))
  const planned = planChoices(runbook, new Map())
  assert.equal(
    runbook.steps.map((step) => whyNotChosen(step, planned, true)),
    [undefined, '`gunicorn` is chosen for `server`']
  )
})

choosing('lets what is only proposed run where it can do no harm', async () => {
  const runbook = await understandMarkdown(...proposed)
  const planned = planChoices(runbook, new Map())
  assert.equal(
    runbook.steps.map((step) => whyNotChosen(step, planned, true)),
    [undefined, undefined]
  )
  assert.equal(
    runbook.steps.map((step) => whyNotChosen(step, planned, false)),
    [
      'nothing is chosen for `Install`; `--choose "Install=Using pip"`',
      'nothing is chosen for `Install`; `--choose "Install=Using conda"`'
    ]
  )
})

const faults: readonly (readonly [readonly string[], string, string])[] = [
  [['sever=uwsgi'], 'There is no choice `sever`', 'did you mean `server`?'],
  [['x=uwsgi'], 'There is no choice `x`', 'there are `server`'],
  [['server=uwsg'], 'There is no option of `server` `uwsg`', 'did you mean `uwsgi`?'],
  [['server'], '`server` chooses nothing', 'write `--choose server=gunicorn`'],
  [['server=uwsgi', 'Server=gunicorn'], '`Server` is chosen twice', '']
]

for (const [told, message, hint] of faults) {
  choosing(`cannot be \`${told.join(' ')}\``, async () => {
    const runbook = await understandMarkdown(...choice('server', ['gunicorn', 'uwsgi']))
    const fault = readTold(told, [runbook])
    assert.equal('message' in fault && [fault.message, fault.hint ?? ''], [message, hint])
  })
}

choosing('can be every combination of what has steps', async () => {
  const runbook = await understandMarkdown(
    ...choice('server', ['gunicorn', 'prose-', 'uwsgi']),
    ...choice('base', ['sqlite', 'postgres'])
  )
  assert.equal(
    combinationsOf(runbook, new Map())?.map((each) => each.map(({option}) => option).join(' ')),
    ['gunicorn sqlite', 'gunicorn postgres', 'uwsgi sqlite', 'uwsgi postgres']
  )
  assert.is(combinationsOf(runbook, new Map([['base', 'sqlite']]))?.length, 2)
})

choosing('counts a choice in an option only where that option is taken', async () => {
  const inner = choice('source', ['pip', 'apt']).map((line) =>
    line.replace(/^:::::::/, ':::::').replace(/^::::::(?!:)/, '::::')
  )
  const lines = [
    '::::::::::choice{name=server}',
    ':::::::::option{gunicorn}',
    ...inner,
    ':::::::::',
    ':::::::::option{uwsgi}',
    '```sh',
    'uwsgi',
    '```',
    ':::::::::',
    '::::::::::'
  ]
  const runbook = await understandMarkdown(...lines)
  assert.equal(runbook.problems, [])
  assert.equal(
    combinationsOf(runbook, new Map())?.map((each) => each.map(({option}) => option).join(' ')),
    ['gunicorn pip', 'gunicorn apt', 'uwsgi pip']
  )
})

choosing('is not every combination of too many', async () => {
  const six = Array.from({length: 6}, (_, index) => choice(`c${index}`, ['a', 'b'])).flat()
  assert.is(combinationsOf(await understandMarkdown(...six), new Map()), undefined)
  const many = Array.from({length: 60}, (_, index) => choice(`c${index}`, ['a', 'b'])).flat()
  assert.is(combinationsOf(await understandMarkdown(...many), new Map()), undefined)
})

choosing.run()
