import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {showProblems, understandMarkdown} from '../markdown.ts'

const dialect = suite('annotations of other tools')

const script = ['echo hi', '```']

const read: readonly [lines: readonly string[], options: object, problems?: readonly string[]][] = [
  [
    ['```sh {"name":"serve","background":"true","interactive":"false"}'],
    {id: 'serve', background: true}
  ],
  [['```sh {"cwd": "/srv", "terminalRows": 20, "tag":"a,b"}'], {cwd: '/srv', tags: ['a', 'b']}],
  [['```sh { name=serve background=false closeTerminalOnSuccess=false }'], {id: 'serve'}],
  [
    ['```sh { interpreter=fish excludeFromRunAll=true }'],
    {shell: 'fish', skip: 'excludeFromRunAll'}
  ],
  [
    ['```sh {"promptEnv":"false","name":"x"}'],
    {id: 'x'},
    ['foreign-annotation 1:8 "promptEnv":"false"']
  ],
  [['```sh {output_stream: combined, timeout: 5s}'], {timeout: 5000}],
  [
    ['```sh {timeout: 3m 2s, output_stream: stderr}'],
    {timeout: 182_000},
    ['foreign-annotation 1:24 output_stream: stderr']
  ],
  [['<!-- $MDX dir=examples -->', '```sh'], {cwd: 'examples'}],
  [['<!-- $MDX non-deterministic=output -->', '```sh'], {expect: 'any'}],
  [['<!-- $MDX skip -->', '```sh'], {skip: 'mdx says `skip`'}],
  [
    ['<!-- $MDX dir=a,os_type=Unix -->', '```sh'],
    {cwd: 'a'},
    ['foreign-annotation 1:17 os_type=Unix']
  ],
  [
    ['<!-- expected_similarity=0.8 -->', '```sh'],
    {},
    ['foreign-annotation 1:6 expected_similarity=0.8']
  ],
  [['```sh {title: "x"}'], {}],
  [['```sh {"'], {}],
  [['```sh {timeout=5s} {"name":"a"}'], {timeout: 5000, id: 'a'}]
]

for (const [lines, options, told = []] of read) {
  dialect(`are taken over: ${lines[0]}`, async () => {
    const document = [...lines, ...script]
    const {steps, problems} = await understandMarkdown(...document)
    assert.equal(showProblems(document, problems), told)
    assert.equal(
      steps.map((step) => step.options),
      [options]
    )
  })
}

dialect('that hold a value which nobody can mean are told where they stand', async () => {
  const lines = ['```sh {"interpreter":"brainfuck"}', ...script]
  const {problems} = await understandMarkdown(...lines)
  assert.equal(showProblems(lines, problems), [
    'malformed-annotation 1:8 "interpreter":"brainfuck"'
  ])
})

dialect.run()
