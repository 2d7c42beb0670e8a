import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {becauseOf, kindsOf, performWith, realTarget} from './perform.ts'
import {documentOf} from './scripted-target.ts'

const guards = suite('guards')

/** What a shell may have been made to be, and what its guards must survive. */
const sabotage: readonly string[] = [
  'set -eu',
  'set -x',
  'set -a',
  'exec >log',
  'alias test=false printf=false; shopt -s expand_aliases',
  'printf() { echo no; }; test() { return 1; }',
  'IFS=0123456789',
  'trap "echo bug" DEBUG ERR EXIT',
  'set -o noclobber; set -f',
  'PATH=/nowhere'
]

for (const command of sabotage) {
  guards(`answer after \`${command}\``, async () => {
    await using target = await realTarget()
    const performed = await performWith(target, [
      documentOf([
        {command, options: {exit: 'any'}},
        {command: 'true', options: {creates: '/etc/passwd'}},
        {command: 'false', options: {exit: 'any', creates: '/never'}}
      ])
    ])
    assert.equal(kindsOf(performed).slice(1), ['not-run', 'as-written'])
  })
}

guards('leave `$?`, directory and variables alone', async () => {
  await using target = await realTarget()
  const performed = await performWith(target, [
    documentOf([
      {command: 'x=1; (exit 42)', options: {exit: 42}},
      {
        command: 'echo "$? $x ${PWD##*/} ${y-unset}"',
        options: {unless: 'x=2; y=3; cd /; exit 9'},
        expected: [`42 1 ${target.folder.split('/').at(-1)} unset`]
      }
    ])
  ])
  assert.equal(kindsOf(performed), ['as-written', 'as-written'])
})

guards('that are no shell make the step red, and the shell goes on', async () => {
  await using target = await realTarget()
  const performed = await performWith(
    target,
    [documentOf([{command: 'true', options: {onlyif: 'echo "'}}, 'true'])],
    {keepGoing: true}
  )
  assert.equal(kindsOf(performed), ['failed', 'as-written'])
  assert.is(becauseOf(performed.outcomes[0]), 'nobody can say what `onlyif` comes to')
})

guards('that never end are ended with the patience for the step', async () => {
  await using target = await realTarget()
  const performed = await performWith(
    target,
    [documentOf([{command: 'true', options: {onlyif: 'sleep 60', timeout: 200}}, 'true'])],
    {keepGoing: true}
  )
  assert.equal(kindsOf(performed), ['failed', 'as-written'])
})

guards('may be given values', async () => {
  await using target = await realTarget()
  const captures = [{name: 'name', pattern: {source: 'p.*', flags: ''}}]
  const performed = await performWith(target, [
    documentOf([
      {command: 'echo passwd', options: {captures}},
      {command: 'true', options: {unless: 'test -e /etc/{{name}}'}}
    ])
  ])
  assert.equal(kindsOf(performed), ['as-written', 'not-run'])
})

guards.run()
