import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Given} from '../../src/run/request.ts'
import {becauseOf, kindsOf, performWith, realTarget} from './perform.ts'
import {documentOf, scriptedTarget} from './scripted-target.ts'

const giving = suite('values that a document is given')

function given(values: Readonly<Record<string, string>>): () => ReadonlyMap<string, Given> {
  return () =>
    new Map(
      Object.entries(values).map(([name, text]) => [
        name,
        {text, isExported: /^[A-Z]/.test(name), isSecret: name === 'SECRET'}
      ])
    )
}

const awkward = String.raw`it's "100%" $HOME \n`

giving('are in the environment of every shell, and of the shells that are entered', async () => {
  await using target = await realTarget()
  const test = `test "$APP" = ${`'${awkward.replaceAll("'", String.raw`'\''`)}'`}`
  const document = documentOf([
    test,
    'bash -c \'test -n "$APP"\'',
    'env -i PATH="$PATH" HOME="$HOME" TERM=xterm bash --norc --noprofile -i',
    test,
    'exit',
    'fish --no-config',
    `test "$APP" = '${awkward.replaceAll(/['\\]/g, String.raw`\$&`)}'`
  ])
  const performed = await performWith(target, [document], {given: given({APP: awkward})})
  assert.equal(
    kindsOf(performed),
    document.steps.map(() => 'as-written')
  )
})

giving('stand for `{{name}}`, and for placeholders, also in what is promised', async () => {
  const target = scriptedTarget({'ping 192.0.2.7 8000 $& {{other}}': {output: 'PING 192.0.2.7\n'}})
  const start = {line: 1, column: 1, offset: 0}
  const [planned] = documentOf(['ping <your-ip> {{port}} <what> {{other}}']).steps
  if (planned?.step.kind !== 'command') throw new TypeError('expected a command')
  const promise = {lines: [{...start, text: 'PING <your-ip>'}], blankLinesAfter: 0}
  const uses = ['<your-ip>', '<what>'].map((written) => ({
    kind: 'placeholder' as const,
    name: written === '<what>' ? 'what' : 'your_ip',
    written,
    position: {start, end: start}
  }))
  const expectations = [
    {source: 'PING <your-ip>', line: 1, repeat: 'once' as const, accepts: () => false}
  ]
  const step = {...planned.step, promise, uses}
  const steps = [{...planned, step, expectations}]
  const document = {...documentOf(['true']), steps, order: steps}
  const values = given({your_ip: '192.0.2.7', port: '8000', what: '$&'})
  const performed = await performWith(target, [document], {given: values})
  assert.equal(target.typed, ['ping 192.0.2.7 8000 $& {{other}}'])
  assert.equal(kindsOf(performed), ['as-written'])
})

giving('end no run where a shell refuses them, but make the machine the reason', async () => {
  await using target = await realTarget()
  const values = given({UID: '7'})
  const performed = await performWith(target, [documentOf(['true'])], {given: values})
  assert.equal(kindsOf(performed), ['infrastructure'])
  assert.is(
    becauseOf(performed.outcomes[0]),
    'the shell does not take the variables of the document: `UID`'
  )
})

giving('are told to programs, unless they are secret', async () => {
  await using target = await realTarget()
  const [planned] = documentOf([
    'if (vars.SECRET || vars.APP !== "/srv" || process.env.SECRET !== "s3") throw new Error("no")'
  ]).steps
  if (planned?.step.kind !== 'command') throw new TypeError('expected a command')
  const steps = [{...planned, step: {...planned.step, language: 'javascript' as const}}]
  const document = {...documentOf(['true']), steps, order: steps}
  const values = given({SECRET: 's3', APP: '/srv'})
  assert.equal(kindsOf(await performWith(target, [document], {given: values})), ['as-written'])
})

giving.run()
