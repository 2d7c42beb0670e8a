import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {becauseOf, kindsOf, performWith} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const values = suite('captured values')

const capture = (name: string, source: string): object => ({
  captures: [{name, pattern: {source, flags: ''}}]
})

values('are typed in later commands, and other braces are left alone', async () => {
  const target = scriptedTarget({start: {output: 'on port 8000\n'}})
  await performWith(target, [
    documentOf([
      {command: 'curl :{{port}}', options: {exit: 'any'}},
      {command: 'start', options: capture('port', String.raw`\d+`)},
      'curl :{{port}} {{ .Names }} {{host}}'
    ])
  ])
  assert.equal(target.typed, ['curl :{{port}}', 'start', 'curl :8000 {{ .Names }} {{host}}'])
})

values('belong to one document', async () => {
  const target = scriptedTarget({start: {output: '8000\n'}})
  const first = documentOf([{command: 'start', options: capture('port', '.+')}])
  await performWith(target, [first, documentOf(['curl :{{port}}'])])
  assert.equal(target.typed, ['start', 'curl :{{port}}'])
})

values('that are taken twice are the last ones', async () => {
  const target = scriptedTarget({one: {output: '1\n'}, two: {output: '2\n'}})
  await performWith(target, [
    documentOf([
      {command: 'one', options: capture('n', '.')},
      {command: 'two', options: capture('n', '.')},
      'echo {{n}}'
    ])
  ])
  assert.is(target.typed.at(-1), 'echo 2')
})

values('that an output does not give make the step red, and block who needs them', async () => {
  const target = scriptedTarget({})
  const performed = await performWith(
    target,
    [
      documentOf([
        {command: 'start', options: capture('port', String.raw`\d+`)},
        'curl :{{port}}',
        'ls'
      ])
    ],
    {keepGoing: true}
  )
  assert.equal(kindsOf(performed), ['failed', 'not-run', 'as-written'])
  assert.is(
    becauseOf(performed.outcomes[0]),
    String.raw`nothing in the output is ${'`'}/\d+/${'`'}, which ${'`'}{{port}}${'`'} is taken from`
  )
  assert.is(becauseOf(performed.outcomes[1]), '`{{port}}` has no value: line 1 did not give it')
})

values('that are missing do not hide why a step failed', async () => {
  const target = scriptedTarget({start: {exit: 1, output: '8000\n'}})
  const performed = await performWith(target, [
    documentOf([{command: 'start', options: capture('port', 'x')}])
  ])
  assert.is(becauseOf(performed.outcomes[0]), 'exit status 1; promised 0')
})

values('from the output of a sensitive step are nobody else to know', async () => {
  const secrets: string[] = []
  const target = scriptedTarget({token: {output: 'token: s3cret\n'}})
  const options = {...capture('token', 'token: (.*)'), sensitive: true} as const
  await performWith(target, [documentOf([{command: 'token', options}, 'login {{token}}'])], {
    conceal: (secret) => secrets.push(secret)
  })
  assert.equal(secrets, ['s3cret'])
  assert.is(target.typed.at(-1), 'login s3cret')
})

values.run()
