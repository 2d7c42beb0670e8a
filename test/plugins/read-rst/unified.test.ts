import type {Code, Heading, Link, Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import {type Plugin, type Processor, unified} from 'unified'
import {visit} from 'unist-util-visit'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {defineDirective, rstParse} from '../../../plugins/read-rst/parser/index.ts'
import {readSeeds} from './seeds.ts'

const plugin = suite('rstParse')

const rst = `
Guide
=====

See \`Photon <https://github.com/spookey/photon>\`_ and https://example.org/.

Setup
-----

.. code:: bash

   pip install photon

Run::

   $ photon

.. note::

   Mind the gap.
`

const markdown = `
# Guide

See [Photon](https://github.com/spookey/photon) and <https://example.org/>.

## Setup

\`\`\`bash
pip install photon
\`\`\`

Run:

\`\`\`
$ photon
\`\`\`

:::note
Mind the gap.
:::
`

/** Stands for what writes the tree. */
function compileNothing(this: Processor): void {
  this.compiler = () => ''
}

plugin('parses for unified, and tells the file what is malformed', () => {
  const processor = unified().use(rstParse).use(compileNothing)
  const {messages} = processor.processSync({path: 'guide.rst', value: 'Guide\n====\n\nUse *it\n'})
  assert.equal(messages.map(String), [
    'guide.rst:1:1-2:5: The underline of this title is shorter than it',
    'guide.rst:4:5-4:6: `*` begins emphasis that never ends'
  ])
  assert.equal(
    messages.map(({source, ruleId, fatal}) => `${source}:${ruleId} ${fatal}`),
    ['rst:short-underline false', 'rst:unclosed-inline false']
  )
})

plugin('takes directives', () => {
  const own = defineDirective({names: ['sh'], argument: 'none', body: 'verbatim'})
  const tree = unified()
    .use(rstParse, {directives: [own]})
    .parse('.. sh::\n\n   ls\n')
  assert.is(tree.children[0]?.type, 'code')
})

/** What plugins for remark do: walk over nodes of a type, and change or gather them. */
const gather: Plugin<[string[]], Root> = (found) => (tree) => {
  visit(tree, 'heading', ({depth, children}: Heading) => {
    const [first] = children
    found.push(`heading ${depth} ${first?.type === 'text' ? first.value : ''}`)
  })
  visit(tree, 'code', ({lang, value}: Code) => void found.push(`code ${lang} ${value}`))
  visit(tree, 'link', (link: Link) => {
    found.push(`link ${link.url}`)
    link.url = link.url.replace('https:', 'http:')
  })
}

plugin('gives remark plugins the nodes that they get from Markdown', async () => {
  const fromRst: string[] = []
  const fromMarkdown: string[] = []
  const reader = unified().use(rstParse).use(gather, fromRst)
  const tree = await reader.run(reader.parse(rst))
  const remark = unified().use(remarkParse).use(remarkDirective).use(gather, fromMarkdown)
  await remark.run(remark.parse(markdown))
  assert.equal(fromRst, fromMarkdown)
  assert.match(JSON.stringify(tree), /"url":"http:\/\/example\.org\/"/)
})

for (const {path, text} of readSeeds()) {
  plugin(`gives plugins every block of ${path.slice(path.lastIndexOf('/') + 1)}`, () => {
    let blocks = 0
    visit(unified().use(rstParse).parse(text), 'code', () => void (blocks += 1))
    assert.ok(blocks > 5)
  })
}

plugin.run()
