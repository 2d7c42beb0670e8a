import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {kindsOf, performWith, realTarget} from './perform.ts'
import {documentOf} from './scripted-target.ts'

const programs = suite('programs')

/** What a program does behind some commands. */
async function perform(program: string, before: Parameters<typeof documentOf>[0] = []) {
  await using target = await realTarget()
  const document = documentOf([...before, program])
  const steps = document.steps.map((planned) =>
    planned.step.kind === 'command' && planned.step.command === program
      ? {...planned, step: {...planned.step, language: 'javascript' as const}}
      : planned
  )
  return await performWith(target, [{...document, steps, order: steps}])
}

programs('are shown in errors as they are written, and nothing else is', async () => {
  const {outcomes} = await perform("// It's here.\n  nowhere()")
  const output = outcomes[0]?.output ?? []
  assert.match(output[0] ?? '', /\[eval1\]:2$/)
  assert.equal(output.slice(1, 3), ['  nowhere()', '  ^'])
  assert.not.match(output.join('\n'), /vars|createRequire/)
})

programs('have values and the globals of zx in a fish, whatever stands in them', async () => {
  const pattern = {source: 'value (.*)', flags: ''}
  const value = String.raw`100% "it's" \n $HOME é`
  const performed = await perform(`if (vars.v !== ${JSON.stringify(value)}) await $\`exit 9\``, [
    {
      command: String.raw`printf '%s\n' 'value 100% "it'\''s" \n $HOME é'`,
      options: {captures: [{name: 'v', pattern}]}
    },
    'fish --no-config'
  ])
  assert.equal(kindsOf(performed), ['as-written', 'as-written', 'as-written'])
})

programs.run()
