import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from '../markdown.ts'

const foreign = suite('annotations of other tools')

const others: readonly string[] = [
  '{1,3}',
  '{1,3-5}',
  '{.bash hl_lines="2"}',
  '{.numberLines startFrom="100"}',
  '{ linenos=true title="install.sh" }',
  '{cmd=true}',
  '{{ site.shell }}',
  '{unclosed'
]

for (const braces of others) {
  foreign(`leaves ${braces} to other tools`, async () => {
    const {steps, problems} = await understandMarkdown(`\`\`\`console ${braces}`, '$ ls', '```')
    assert.equal([steps.length, steps[0]?.options, problems], [1, {}, []])
  })
}

foreign('leaves the braces of blocks that are not run to other tools', async () => {
  const {problems} = await understandMarkdown('```js {timeout=soon env=x}', 'x', '```')
  assert.equal(problems, [])
})

foreign('takes what is ours from braces that it shares with other tools', async () => {
  const {steps, problems} = await understandMarkdown(
    '```{.bash #install .fast timeout=5m hl_lines="2" 1,3}',
    'ls',
    '```'
  )
  assert.equal(problems, [])
  assert.equal(steps[0]?.options, {id: 'install', tags: ['fast'], timeout: 300_000})
})

foreign('takes English in a comment for a comment', async () => {
  const {problems} = await understandMarkdown(
    '<!-- As written in the manual -->',
    '```sh',
    'ls',
    '```'
  )
  assert.equal(problems, [])
})

foreign.run()
