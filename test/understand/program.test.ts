import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from './markdown.ts'

const program = suite('programs')

program('are steps where they say `run`, whatever they are called', async () => {
  for (const fence of ['js {run}', 'javascript {#x run}', 'mjs {1,3} {run exit=3}', 'js{run}']) {
    const {steps, problems} = await understandMarkdown(
      '```' + fence,
      '',
      '// one',
      'go()',
      '',
      '```'
    )
    assert.equal(problems, [])
    const [step] = steps
    assert.is(step?.kind === 'command' && step.language, 'javascript')
    assert.is(step?.command, '// one\ngo()')
    assert.is(step?.position.start.line, 3)
    assert.is(step?.why, 'annotation')
  }
})

program('are steps behind a comment and in a directive that say so', async () => {
  const block = ['```js', 'go()', '```']
  const commented = await understandMarkdown('<!-- as-written: run -->', ...block)
  const directed = await understandMarkdown(':::step{run}', ...block, ':::')
  assert.is(commented.steps.length, 1)
  assert.is(directed.steps.length, 1)
})

const ignored: readonly string[] = [
  'js',
  'js {1,3}',
  'js {title="x"}',
  'js {timout=3}',
  'json {run}',
  'js {.run}'
]

for (const fence of ignored) {
  program(`are data elsewhere: ${fence}`, async () => {
    const {steps, problems} = await understandMarkdown('```' + fence, 'go()', '```')
    assert.equal(steps, [])
    assert.equal(problems, [])
  })
}

program('that are annotated without `run` are a slip', async () => {
  const lines = ['<!-- as-written: timeout=5s -->', '```js', 'go()', '```']
  const {problems} = await understandMarkdown(...lines)
  assert.equal(showProblems(lines, problems), [`misplaced-annotation 1:1 ${lines[0]}`])
  assert.is(problems[0]?.hint, 'add `run` to have Node run it')
})

program('know no prompts', async () => {
  const {steps} = await understandMarkdown('```js {run}', '$ ls', '```')
  assert.is(steps[0]?.command, '$ ls')
})

program.run()
