import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {becauseOf, kindsOf, performWith, realTarget} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const retry = suite('trying again')

/** Fails until its folder holds so many lines. */
const thirdTime = 'echo x >> tries; test "$(wc -l < tries)" -ge 3'

retry('tries a step until it is as written, and says how often', async () => {
  await using target = await realTarget()
  const options = {retry: 9, every: 1}
  const performed = await performWith(target, [documentOf([{command: thirdTime, options}])])
  assert.equal(kindsOf(performed), ['as-written'])
  assert.is(performed.outcomes[0]?.attempts, 3)
})

retry('gives up after as many tries as the document says, and the last one counts', async () => {
  const target = scriptedTarget({'make test': {exit: 2, output: 'no\n'}})
  const options = {retry: 2, every: 1}
  const performed = await performWith(target, [documentOf([{command: 'make test', options}])])
  assert.equal(kindsOf(performed), ['failed'])
  assert.is(performed.outcomes[0]?.attempts, 3)
  assert.equal(target.typed, ['make test', 'make test', 'make test'])
})

retry('tries a step once that is as written, and says nothing of it', async () => {
  const target = scriptedTarget({})
  const performed = await performWith(target, [documentOf([{command: 'a', options: {retry: 5}}])])
  assert.is(performed.outcomes[0]?.attempts, undefined)
  assert.equal(target.typed, ['a'])
})

retry('does not type a step again that waits for input', async () => {
  const target = scriptedTarget({a: {ending: 'asks', exit: 130}})
  await performWith(target, [documentOf([{command: 'a', options: {retry: 5, every: 1}}])])
  assert.equal(target.typed, ['a'])
})

retry('takes a new terminal where a try has ended the shell', async () => {
  const target = scriptedTarget({a: {ending: 'shell-ended', exit: 1}})
  await performWith(target, [documentOf([{command: 'a', options: {retry: 1, every: 1}}])])
  assert.equal(target.opened, ['machine null', 'terminal null', 'terminal null'])
})

retry('ends with an interruption', async () => {
  const target = scriptedTarget({a: {exit: 1}})
  const controller = new AbortController()
  const options = {retry: 5, every: 60_000}
  const performing = performWith(target, [documentOf([{command: 'a', options}])], {
    signal: controller.signal,
    emit: ({kind}) => {
      if (kind === 'step-started') setImmediate(() => controller.abort())
    }
  })
  assert.equal(kindsOf(await performing), ['failed'])
  assert.equal(target.typed, ['a'])
})

retry('waits until the output holds what it waits for, whatever the exit status', async () => {
  await using target = await realTarget()
  const until = {kind: 'output', pattern: {source: '^3$', flags: 'm'}} as const
  const options = {until, every: 1, exit: 'any'} as const
  const command = 'echo x >> tries; wc -l < tries; false'
  const performed = await performWith(target, [documentOf([{command, options}])])
  assert.equal(kindsOf(performed), ['as-written'])
  assert.is(performed.outcomes[0]?.attempts, 3)
})

retry('waits until a command succeeds on the machine', async () => {
  await using target = await realTarget()
  const until = {kind: 'command', command: 'test -e there'} as const
  const command = 'test -e almost && touch there; touch almost'
  const performed = await performWith(target, [documentOf([{command, options: {until, every: 1}}])])
  assert.is(performed.outcomes[0]?.attempts, 2)
})

retry('is out of time where nothing else bounds it', async () => {
  await using target = await realTarget()
  const until = {kind: 'file', path: 'never'} as const
  const options = {until, every: 60_000, timeout: 5000}
  const performed = await performWith(target, [documentOf([{command: 'true', options}])])
  assert.equal(kindsOf(performed), ['timed-out'])
  assert.match(becauseOf(performed.outcomes[0]), 'still waiting until `never` exists')
})

retry.run()
