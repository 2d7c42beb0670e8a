import {writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Outcome, RunEvent} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {becauseOf, kindsOf, performWith, realTarget} from './perform.ts'
import {background, perform, processesIn} from './perform-services.ts'
import {documentOf} from './scripted-target.ts'

const services = suite('services')

const waitFor = (path: string): string => `until test -e ${path}; do sleep 0.01; done`

services('run on while later steps run, and end behind them', async () => {
  const performed = await perform([
    {
      command: 'echo up > here; sleep 300',
      options: {...background, ready: {kind: 'file', path: 'here'}}
    },
    'cat here'
  ])
  assert.equal(
    performed.outcomes.map(({planned, verdict}) => `${planned.step.command}: ${verdict.kind}`),
    ['cat here: as-written', 'echo up > here; sleep 300: as-written']
  )
})

services('start where the shell of their role stands, with what it exports', async () => {
  const performed = await perform([
    `mkdir -p "a 'b" && cd "a 'b" && export SHOWN=$'two\\nlines' && hidden=no`,
    {
      command: 'echo "${PWD##*/} $SHOWN ${hidden-unset}"; sleep 300',
      options: {...background, ready: {kind: 'output', pattern: {source: 'unset', flags: ''}}},
      expected: ["a 'b two", 'lines unset']
    }
  ])
  assert.equal(kindsOf(performed), ['as-written', 'as-written'])
})

services('leave the shell of their role as it was', async () => {
  const performed = await perform([
    {command: 'false', options: {exit: 1}},
    {command: 'sleep 300', options: {...background, ready: {kind: 'command', command: 'true'}}},
    {command: 'echo $?', expected: ['1']}
  ])
  assert.equal(kindsOf(performed), ['as-written', 'as-written', 'as-written'])
})

services('may print what they like behind what is promised', async () => {
  const performed = await perform([
    {
      command: 'echo one; echo two; sleep 300',
      options: {...background, ready: {kind: 'output', pattern: {source: 'two', flags: ''}}},
      expected: ['one']
    },
    {
      command: 'echo one; sleep 300',
      options: {...background, ready: {kind: 'output', pattern: {source: 'one', flags: ''}}},
      expected: ['zero']
    }
  ])
  assert.equal(kindsOf(performed), ['differs', 'as-written'])
})

services('are stopped in reverse order, with ^C first', async () => {
  const serve = (name: string): string =>
    `sh -c 'trap "echo ${name} >> log; exit" INT; touch ${name}; while :; do sleep 0.01; done'`
  const file = (path: string): object => ({...background, ready: {kind: 'file', path}})
  await perform(
    [
      {command: serve('one'), options: file('one')},
      {command: serve('two'), options: file('two')},
      {command: serve('three'), options: file('three')}
    ],
    {},
    async (folder) => {
      assert.is(await readFile(join(folder, 'log'), 'utf8'), 'three\ntwo\none\n')
    }
  )
})

services('that ignore ^C are ended all the same', async () => {
  const performed = await perform([
    {
      command: `sh -c 'trap "" INT QUIT TERM; touch up; while :; do sleep 0.01; done'`,
      options: {...background, ready: {kind: 'file', path: 'up'}}
    }
  ])
  assert.equal(kindsOf(performed), ['as-written'])
})

services('that end before they are ready have failed, with what they printed', async () => {
  const performed = await perform([
    {command: 'echo no; false', options: {...background, ready: {kind: 'file', path: 'never'}}},
    'echo never'
  ])
  assert.equal(kindsOf(performed), ['failed', 'not-run'])
  assert.is(
    becauseOf(performed.outcomes[0]),
    'ended with exit status 1 before it was ready: waited until `never` exists'
  )
  assert.equal(performed.outcomes[0]?.output, ['no'])
})

services('that are not ready in time are stopped, with what they printed', async () => {
  const performed = await perform([
    {
      command: 'echo slow; sleep 300',
      options: {...background, timeout: 300, ready: {kind: 'file', path: 'never'}}
    }
  ])
  assert.equal(kindsOf(performed), ['timed-out'])
  assert.equal(performed.outcomes[0]?.output, ['slow'])
})

services('that end on their own are told at once, and block when they failed', async () => {
  await using target = await realTarget()
  let told = 0
  const emit = (event: RunEvent): void => {
    if (event.kind === 'service-told' && ++told === 2)
      writeFileSync(join(target.folder, 'told'), '')
  }
  const document = documentOf([
    {
      command: `touch up; ${waitFor('go')}; exit 3`,
      options: {...background, ready: {kind: 'file', path: 'up'}}
    },
    `touch go; ${waitFor('told')}`,
    'echo never'
  ])
  const performed = await performWith(target, [document], {emit})
  assert.equal(kindsOf(performed), ['as-written', 'failed', 'not-run'])
  assert.match(becauseOf(performed.outcomes[1]), 'ended on its own: exit status 3')
})

services('stand beside a step that is red', async () => {
  const performed = await perform([
    {
      command: 'echo out of memory; sleep 300',
      options: {...background, ready: {kind: 'output', pattern: {source: 'memory', flags: ''}}}
    },
    'false'
  ])
  const [red] = performed.outcomes
  assert.equal(
    red?.services?.map(({output}) => output),
    [['out of memory']]
  )
})

services('are stopped when the run is interrupted', async () => {
  const controller = new AbortController()
  const emit = (event: RunEvent): void => {
    if (event.kind === 'step-started' && event.planned.step.command === 'sleep 200')
      controller.abort()
  }
  const performed = await perform(
    [
      {command: 'touch up; sleep 300', options: {...background, ready: {kind: 'file', path: 'up'}}},
      'sleep 200'
    ],
    {signal: controller.signal, emit}
  )
  assert.equal(kindsOf(performed), ['unknown', 'as-written'])
})

services('are stopped when the engine breaks', async () => {
  await using target = await realTarget()
  const broken = new Error('a reporter broke')
  const emit = (event: RunEvent): void => {
    if (event.kind === 'service-told') throw broken
  }
  const document = documentOf([{command: 'sleep 300', options: background}])
  const thrown = await performWith(target, [document], {emit}).catch((error: unknown) => error)
  assert.is(thrown, broken)
  assert.equal(await processesIn(target.folder), [])
})

services('give values from what they print until they are ready', async () => {
  const performed = await perform([
    {
      command: 'echo listening on 4711; sleep 300',
      options: {
        ...background,
        ready: {kind: 'output', pattern: {source: 'listening', flags: ''}},
        captures: [{name: 'port', pattern: {source: String.raw`on (\d+)`, flags: ''}}]
      }
    },
    {command: 'echo {{port}}', expected: ['4711']}
  ])
  assert.equal(kindsOf(performed), ['as-written', 'as-written'])
})

services('that have nothing to become ready for are done when they end', async () => {
  const performed = await perform([
    {command: 'echo done', options: background, expected: ['done']},
    {command: 'no-such-program', options: background}
  ])
  assert.equal(kindsOf(performed), ['as-written', 'failed'])
})

const ask = (question: string) => `read -p '${question} ' word; echo "got $word"; sleep 300`
const answering = (on: string) => ({
  ...background,
  answers: [{on: {kind: 'text', source: on}, say: {kind: 'text', text: 'melon'}}] as const
})

services('are given the answers of the document', async () => {
  const performed = await perform([
    {
      command: ask('word?'),
      options: {
        ...answering('word?'),
        ready: {kind: 'output', pattern: {source: 'got', flags: ''}}
      },
      expected: ['word? melon', 'got melon']
    }
  ])
  assert.equal(kindsOf(performed), ['as-written'])
})

services('that never ask what the document answers have failed', async () => {
  const performed = await perform([{command: 'sleep 300', options: answering('word?')}])
  assert.equal(kindsOf(performed), ['failed'])
  assert.match(becauseOf(performed.outcomes[0]), 'nothing asked `word?`')
})

services('are refused when something else answers at their port', async () => {
  const {createServer} = await import('node:net')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}
  const ready = {kind: 'port', host: 'localhost', port} as const
  const performed = await perform([{command: 'sleep 300', options: {...background, ready}}])
  server.close()
  assert.equal(kindsOf(performed), ['failed'])
  assert.match(becauseOf(performed.outcomes[0]), 'something else is there')
})

services('outlive a step whose shell ends', async () => {
  const performed = await perform([
    {command: 'touch up; sleep 300', options: {...background, ready: {kind: 'file', path: 'up'}}},
    'exit 0',
    {command: 'pgrep -f "sleep 30[0]" > /dev/null; echo $?', expected: ['0']}
  ])
  const kinds: readonly Outcome['verdict']['kind'][] = ['as-written', 'as-written', 'as-written']
  assert.equal(kindsOf(performed), kinds)
})

services.run()
