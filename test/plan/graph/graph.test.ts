import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {dot} from '../../../src/plan/graph/dot.ts'
import {stepGraph} from '../../../src/plan/graph/graph.ts'
import {mermaid} from '../../../src/plan/graph/mermaid.ts'
import {planOf} from '../plan-of.ts'

const drawing = suite('the step graph')

const guide = `$ is no prompt in a paragraph.

\`\`\`console {#say}
$ echo "one" && cat <<END
> two
> END
\`\`\`

# Install "it"

\`\`\`console {needs=start}
root@localhost # whoami
\`\`\`

\`\`\`console {#start skip="later"}
$ grep '\\d' <in >out
\`\`\`
`
const graph = stepGraph(await planOf({'guide.md': guide}))

drawing('holds sections, roles, the order of performance and what steps need', () => {
  assert.equal(graph.roles, ['you', 'root@localhost'])
  assert.equal(
    graph.documents.map(({title, sections}) => [
      title,
      sections.map((section) => [
        section.title,
        section.nodes.map(({name, line, runs}) => [name, line, runs])
      ])
    ]),
    [
      [
        'guide.md: Install "it"',
        [
          ['', [['d1s1', 4, true]]],
          [
            'Install "it"',
            [
              ['d1s2', 12, true],
              ['d1s3', 16, false]
            ]
          ]
        ]
      ]
    ]
  )
  assert.equal(
    graph.edges.map(({from, to, kind}) => `${from} ${kind} ${to}`),
    ['d1s1 order d1s3', 'd1s3 order d1s2', 'd1s3 needs d1s2']
  )
})

drawing('is drawn for Mermaid, with nothing in the texts that means something to it', () => {
  const text = mermaid(graph)
  assert.match(text, 'd1s1["4 you: echo #34;one#34; #38;#38; cat #60;#60;END …"]:::role1')
  assert.match(text, 'd1s3 -.->|needs| d1s2')
  assert.match(text, 'class d1s3 notRun')
})

drawing('is drawn for Graphviz, with its quotes and backslashes', () => {
  const text = dot(graph)
  assert.match(text, String.raw`label="16 you: grep '\\d' <in >out"`)
  assert.match(text, String.raw`label="guide.md: Install \"it\""`)
  assert.match(text, 'd1s3 -> d1s2 [style=dashed, label="needs"]')
})

drawing.run()
