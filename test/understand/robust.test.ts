import type {Code, Root, RootContent} from 'mdast'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understand} from '../../src/understand/understand.ts'
import {understandMarkdown} from './markdown.ts'

const robust = suite('robustness')

function understandTree(...children: readonly RootContent[]): ReturnType<typeof understand> {
  const tree: Root = {type: 'root', children: [...children]}
  return understand({path: 'x.md', text: ''}, 'markdown', {tree, problems: []})
}

robust('takes trees that plugins made up, without positions and lines', async () => {
  const code: Code = {type: 'code', lang: 'sh', value: 'ls'}
  const start = {line: 1, column: 1, offset: 0}
  const {steps, ignored, problems} = await understandTree(
    {type: 'html', value: '<!-- as-written: exit=1 -->'},
    {type: 'heading', depth: 1, children: []},
    {type: 'blockquote', children: [code]},
    {type: 'yaml', value: 'as-written: x'},
    {...code, position: {start, end: {line: 3, column: 4, offset: 9}}},
    {...code, meta: '{exit=1}', data: {lines: []}, position: {start, end: start}},
    {type: 'containerDirective', name: 'step', children: []} as never
  )
  assert.equal([steps, problems], [[], []])
  assert.equal(ignored, [
    {line: 1, endLine: 3, because: 'empty'},
    {line: 1, endLine: 1, because: 'empty'}
  ])
})

robust('takes containers nested deeper than functions can be', async () => {
  let child: RootContent = {type: 'thematicBreak'}
  for (let depth = 0; depth < 50_000; depth++) child = {type: 'blockquote', children: [child]}
  assert.equal((await understandTree(child)).steps, [])
})

const many = 4000
const long: readonly [name: string, lines: readonly string[], steps: number][] = [
  ['a here-document', ['$ cat <<EOF', ...Array(many).fill('$ echo "'), 'EOF'], 1],
  ['a loop', ['$ while a; do', ...Array(many).fill('if b; then c; fi'), 'done'], 1],
  ['commands', Array(many).fill('$ echo "$(ls)"'), many],
  ['open quotes', Array(many).fill("$ echo don't"), many],
  ['open here-documents', Array.from({length: many}, (_, index) => `$ cat <<E${index}`), many],
  ['open blocks with a here-document', [...Array(many).fill('$ if a; then cat <<E'), 'E'], many],
  ['comments', ['$ ls', ...Array(many).fill('# apt-get update')], 1],
  ['brackets', [`$ ${'$('.repeat(many)}`, `$ ${'('.repeat(many)}`, `$ ${'{ '.repeat(many)}`], 3]
]

for (const [name, lines, count] of long) {
  robust(`reads ${many} times ${name} before a person would give up`, async () => {
    const started = performance.now()
    const {steps} = await understandMarkdown('```console', ...lines, '```')
    assert.is(steps.length, count)
    assert.ok(performance.now() - started < 10_000)
  })
}

robust('reads many blocks', async () => {
  const block = [
    '<!-- as-written: timeout=5m -->',
    '```bash {exit=1}',
    'make "$(nproc)"',
    '```',
    ''
  ]
  const {steps, problems} = await understandMarkdown(...Array(2000).fill(block).flat())
  assert.equal([steps.length, problems], [2000, []])
})

robust.run()
