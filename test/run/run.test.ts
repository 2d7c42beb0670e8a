import {InfrastructureError, type Outcome, type PlannedDocument, type RunEvent} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {RunRequest} from '../../src/run/request.ts'
import {run} from '../../src/run/run.ts'
import {documentOf, type Script, type ScriptedTarget, scriptedTarget} from './scripted-target.ts'

const running = suite('run')

interface Performed {
  readonly outcomes: readonly Outcome[]
  readonly events: readonly RunEvent[]
  readonly target: ScriptedTarget
}

async function perform(
  documents: readonly PlannedDocument[],
  script: Script,
  options: Partial<RunRequest> & {lost?: Error} = {}
): Promise<Performed> {
  const target = scriptedTarget(script, options.lost ?? null)
  const events: RunEvent[] = []
  const environment = {name: 'test', target: 'scripted', targets: {}, inPlace: false}
  const outcomes: Outcome[] = []
  await run({
    description: {id: 'r1', command: 'verify', started: new Date(0)},
    plan: {environment, documents},
    target: (name) => (name === 'scripted' ? target : undefined),
    align: (expectations, actual) => ({
      isAccepted:
        expectations.length === actual.length &&
        expectations.every(({accepts}, index) => accepts(actual[index] as string)),
      diff: []
    }),
    claim: () => [],
    keepGoing: false,
    patience: 1000,
    signal: new AbortController().signal,
    ...options,
    emit(event) {
      events.push(event)
      if (event.kind === 'step-finished') outcomes.push(event.outcome)
      options.emit?.(event)
    }
  })
  return {outcomes, events, target}
}

const kinds = ({outcomes}: Performed): string[] => outcomes.map(({verdict}) => verdict.kind)
const because = ({outcomes}: Performed, index: number): string => {
  const verdict = outcomes[index]?.verdict
  return verdict && 'because' in verdict ? verdict.because : ''
}

running('calls a step as written when its exit status and its output are as promised', async () => {
  const performed = await perform(
    [documentOf([{command: 'id -un', expected: ['ftsender']}, 'true'])],
    {
      'id -un': {output: 'ftsender\n'}
    }
  )
  assert.equal(
    performed.outcomes.map(({verdict}) => verdict),
    [
      {kind: 'as-written', promised: 'output', forgiven: {}},
      {kind: 'as-written', promised: 'exit only', forgiven: {}}
    ]
  )
})

running('goes on after a step that differs', async () => {
  const performed = await perform([documentOf([{command: 'id -un', expected: ['root']}, 'true'])], {
    'id -un': {output: 'ftsender\n'}
  })
  assert.equal(kinds(performed), ['differs', 'as-written'])
})

running('blocks the later steps of a machine after a failed one, and names it', async () => {
  const performed = await perform([documentOf(['false', 'one', 'two'])], {false: {exit: 1}})
  assert.equal(kinds(performed), ['failed', 'not-run', 'not-run'])
  assert.is(because(performed, 0), 'exit status 1; promised 0')
  assert.is(because(performed, 2), 'line 1 failed')
  assert.equal(performed.target.typed, ['false'])
})

running('goes on after a failed step when told to', async () => {
  const performed = await perform(
    [documentOf(['false', 'one'])],
    {false: {exit: 1}},
    {keepGoing: true}
  )
  assert.equal(kinds(performed), ['failed', 'as-written'])
})

running('does not block another document', async () => {
  const performed = await perform([documentOf(['false', 'one']), documentOf(['one'])], {
    false: {exit: 1}
  })
  assert.equal(kinds(performed), ['failed', 'not-run', 'as-written'])
})

running('accepts the exit status that the document promises, or any', async () => {
  const performed = await perform(
    [
      documentOf([
        {command: 'a', options: {exit: 4}},
        {command: 'b', options: {exit: 'any'}}
      ])
    ],
    {a: {exit: 4}, b: {exit: 77}}
  )
  assert.equal(kinds(performed), ['as-written', 'as-written'])
})

const endings: readonly (readonly [Script[string], string, string])[] = [
  [{ending: 'timed-out', exit: null, durationMs: 2000}, 'timed-out', 'still running after 2.0 s'],
  [
    {ending: 'asks', exit: 130, question: {text: 'Password: ', kind: 'hidden'}},
    'asks',
    'waits for a hidden line behind `Password:`'
  ],
  [
    {ending: 'asks', exit: 130, question: {text: '', kind: 'line'}},
    'asks',
    'waits for a line that nobody gives'
  ],
  [
    {ending: 'lost', exit: null},
    'unknown',
    'the terminal was lost while the command ran, so nobody saw how it ended'
  ],
  [
    {ending: 'shell-ended', exit: 3},
    'failed',
    'exit status 3, and the shell has ended with it; promised 0'
  ],
  [
    {ending: 'shell-ended', exit: 137},
    'failed',
    'exit status 137 (signal 9), and the shell has ended with it; promised 0'
  ]
]

for (const [result, kind, words] of endings) {
  running(
    `judges a command that ended as ${JSON.stringify(result)} as ${kind}, and blocks`,
    async () => {
      const performed = await perform([documentOf(['sh install.sh', 'true'])], {
        'sh install.sh': result as object
      })
      assert.equal(kinds(performed), [kind, 'not-run'])
      assert.is(because(performed, 0), words)
    }
  )
}

running('opens a new terminal after the shell has ended as promised', async () => {
  const performed = await perform([documentOf([{command: 'exit 0'}, 'pwd'])], {
    'exit 0': {ending: 'shell-ended'}
  })
  assert.equal(kinds(performed), ['as-written', 'as-written'])
  assert.equal(performed.target.opened, ['machine null', 'terminal null', 'terminal null'])
})

running(
  'opens one machine for all documents and one terminal for each role in a document',
  async () => {
    const document = documentOf([
      {command: 'a', user: 'root'},
      {command: 'b', user: 'ftsender'},
      {command: 'c', user: 'root'}
    ])
    const performed = await perform([document, documentOf(['d'])], {})
    assert.equal(performed.target.opened, [
      'machine null',
      'terminal root',
      'terminal ftsender',
      'terminal null'
    ])
    assert.equal(performed.target.closed, [
      'terminal ftsender',
      'terminal root',
      'terminal null',
      'machine null'
    ])
  }
)

running('never types what is not to be run', async () => {
  const performed = await perform(
    [documentOf([{command: 'npm ci', options: {skip: 'recursive'}}, 'true'])],
    {}
  )
  assert.equal(performed.outcomes[0]?.verdict, {
    kind: 'not-run',
    reason: 'skipped',
    because: 'recursive'
  })
  assert.equal(performed.target.typed, ['true'])
})

running('does not blame the document for a machine that cannot be had', async () => {
  const lost = new InfrastructureError('no space left', {hint: 'free some'})
  const performed = await perform([documentOf(['a', 'b'])], {}, {lost, keepGoing: true})
  assert.equal(kinds(performed), ['infrastructure', 'not-run'])
  assert.is(because(performed, 0), 'no space left; free some')
})

running('tells everything in order and ends with `run-finished`', async () => {
  const performed = await perform([documentOf(['a'])], {})
  assert.equal(
    performed.events.map(({kind}) => kind),
    [
      'run-started',
      'machine-opened',
      'document-started',
      'step-started',
      'step-finished',
      'document-finished',
      'run-finished'
    ]
  )
})

running('leaves the rest alone once it is interrupted, and still tells how it ended', async () => {
  const controller = new AbortController()
  const events: RunEvent[] = []
  const performed = await perform(
    [documentOf(['a', 'b'])],
    {a: {ending: 'interrupted', exit: 130}},
    {
      signal: controller.signal,
      emit(event) {
        events.push(event)
        if (event.kind === 'step-started') controller.abort()
      }
    }
  )
  assert.equal(kinds(performed), ['unknown', 'not-run'])
  assert.is(because(performed, 1), 'the run was interrupted')
  const last = events.at(-1)
  assert.is(last?.kind === 'run-finished' && last.interrupted, true)
})

running.run()
