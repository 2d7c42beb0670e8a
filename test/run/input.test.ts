import type {AnswerOption, Outcome, RunEvent, StepOptions, TerminalResult} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {RunRequest} from '../../src/run/request.ts'
import {run} from '../../src/run/run.ts'
import {Concealer, keptOut} from '../../src/secret/conceal.ts'
import {Mask} from '../../src/secret/mask.ts'
import {becauseOf} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const input = suite('the input of steps')

type Scripted = (
  request: Parameters<import('as-written').Terminal['run']>[0]
) => Partial<TerminalResult>

/** Run a document whose terminal answers by a function of what it was asked to run. */
async function outcomesOf(
  commands: Parameters<typeof documentOf>[0],
  scripted: Scripted,
  options: Partial<RunRequest> = {}
): Promise<readonly Outcome[]> {
  const target = scriptedTarget({})
  const outcomes: Outcome[] = []
  const environment = {name: 'test', target: 'scripted', targets: {}, inPlace: false}
  const open: typeof target.open = async (request) => {
    const machine = await target.open(request)
    return {
      ...machine,
      async openTerminal(opening) {
        const terminal = await machine.openTerminal(opening)
        return {
          isOpen: true,
          shells: [],
          run: async (asked) => ({...(await terminal.run(asked)), ...scripted(asked)}),
          [Symbol.asyncDispose]: () => terminal[Symbol.asyncDispose]()
        }
      },
      [Symbol.asyncDispose]: () => machine[Symbol.asyncDispose]()
    }
  }
  await run({
    description: {id: 'r1', command: 'verify', started: new Date(0)},
    plan: {environment, documents: [documentOf(commands)]},
    target: () => ({...target, open}),
    align: () => ({isAccepted: false, diff: [{kind: 'unexpected', text: 'hunter2 secret'}]}),
    claim: () => [],
    keepGoing: true,
    patience: 1000,
    signal: new AbortController().signal,
    emit: (event) => {
      if (event.kind === 'step-finished') outcomes.push(event.outcome)
    },
    ...options
  })
  return outcomes
}

const text = (on: string, say: string): AnswerOption => ({
  on: {kind: 'text', source: on},
  say: {kind: 'text', text: say}
})
const secret = (on: string, name: string): AnswerOption => ({
  on: {kind: 'pattern', source: on},
  say: {kind: 'secret', name}
})

input('is handed over with its secrets', async () => {
  const options: StepOptions = {
    answers: [text('Name:', 'ada'), secret('^Pass', 'PASSWORD')],
    keys: [
      {kind: 'type', keys: 'i'},
      {kind: 'screen', contains: 'hello'}
    ]
  }
  await outcomesOf(
    [{command: 'ask', options}],
    ({answers = [], keys}) => {
      assert.equal(
        answers.map(({say, isSecret}) => [say, isSecret]),
        [
          ['ada', false],
          ['hunter2', true]
        ]
      )
      assert.ok(answers[0]?.answers('Your Name: '))
      assert.ok(answers[1]?.answers('Password: '))
      assert.not(answers[1]?.answers('The Password: '))
      assert.equal(keys, [
        {kind: 'type', keys: 'i'},
        {kind: 'await', text: 'hello', patience: 10_000}
      ])
      return {}
    },
    {secret: async () => 'hunter2'}
  )
})

input('that cannot be had keeps the step from being typed', async () => {
  let isTyped = false
  const outcomes = await outcomesOf(
    [{command: 'ask', options: {answers: [secret('P', 'PASSWORD')]}}],
    () => {
      isTyped = true
      return {}
    },
    {secret: async () => ({because: 'the secret `PASSWORD` cannot be had: it is gone'})}
  )
  assert.not(isTyped)
  assert.equal(outcomes[0]?.verdict, {
    kind: 'infrastructure',
    lacks: 'secret',
    because: 'the secret `PASSWORD` cannot be had: it is gone'
  })
})

input('that cannot be had is what blocks the later steps, unless they go on anyway', async () => {
  const steps = [{command: 'ask', options: {answers: [secret('P', 'PASSWORD')]}}, 'later']
  const missing = {secret: async () => ({because: 'it is gone'}), keepGoing: false}
  const [, blocked] = await outcomesOf(steps, () => ({}), missing)
  assert.is(becauseOf(blocked), 'line 1 had no secret to answer with')
  const [, performed] = await outcomesOf(steps, () => ({}), {...missing, keepGoing: true})
  assert.is(performed?.verdict.kind, 'as-written')
})

input(
  'that nobody asked for is a promise that does not hold, told by the last step of its block',
  async () => {
    const options: StepOptions = {
      answers: [text('Name:', 'a'), text('Mail:', 'b'), text('PIN:', 'c')]
    }
    const outcomes = await outcomesOf(
      [
        {command: 'first', options},
        {command: 'second', options}
      ],
      ({command, answers = []}) => ({
        unused: command === 'first' ? answers.slice(1) : answers.filter(({say}) => say !== 'b')
      })
    )
    assert.equal(
      outcomes.map(({verdict}) => verdict),
      [
        {kind: 'as-written', promised: 'exit only', forgiven: {}},
        {kind: 'failed', because: 'nothing asked `PIN:`, which the document answers', diff: null}
      ]
    )
  }
)

input('that was left over is told with what went wrong', async () => {
  const options: StepOptions = {answers: [text('Name:', 'a')]}
  const outcomes = await outcomesOf([{command: 'ask', options}], ({answers = []}) => ({
    ending: 'asks',
    exit: 130,
    question: {text: 'Press a key', kind: 'raw'},
    unused: answers
  }))
  const {verdict} = outcomes[0] as Outcome
  assert.is(
    'because' in verdict && verdict.because,
    'waits for keys behind `Press a key`; nothing asked `Name:`'
  )
})

input('that the screen never showed is told', async () => {
  const outcomes = await outcomesOf(['vi x'], () => ({ending: 'asks', unseen: 'hello'}))
  const {verdict} = outcomes[0] as Outcome
  assert.is('because' in verdict && verdict.because, 'the screen never showed `hello`')
})

input('leaves no secret in what is told', async () => {
  const mask = new Mask()
  mask.add('hunter2 secret')
  const concealer = new Concealer(mask)
  const events: RunEvent[] = []
  const script: Scripted = () => ({output: 'it is hunter2\nsecret\n'})
  await outcomesOf(
    [
      {command: 'a', expected: ['x']},
      {command: 'b', expected: ['x'], options: {sensitive: true}}
    ],
    script,
    {emit: (event) => events.push(concealer.event(event))}
  )
  const finished = events.flatMap((event) =>
    event.kind === 'document-finished' ? event.outcomes : []
  )
  const [shown, sensitive] = finished
  assert.equal(shown?.output, ['it is ••••', '••••'])
  assert.equal(shown?.verdict.kind === 'differs' && shown.verdict.diff, [
    {kind: 'unexpected', text: '••••'}
  ])
  assert.equal(sensitive?.output, [keptOut])
  assert.equal(sensitive?.verdict.kind === 'differs' && sensitive.verdict.diff, [
    {kind: 'unexpected', text: keptOut}
  ])
  const steps = events.flatMap((event) => (event.kind === 'step-finished' ? event.outcome : []))
  assert.ok(steps.every((outcome) => finished.includes(outcome)))
})

input.run()
