import type {ReadDocument} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import readMarkdownByDefault, {readMarkdown} from '../../../plugins/read-markdown/index.ts'
import {treeOf} from './blocks.ts'

const reader = suite('readMarkdown')

reader('is named for its syntax and knows the endings of Markdown', () => {
  assert.is(readMarkdown.name, 'markdown')
  assert.equal(readMarkdown.extensions, ['.md', '.markdown', '.mkd'])
  assert.is(readMarkdownByDefault, readMarkdown)
})

const nodes: readonly (readonly [what: string, text: string, types: readonly string[]])[] = [
  ['front matter', '---\ntitle: Install\n---\n\n# Install\n', ['yaml', 'heading']],
  ['a table', '| a | b |\n|---|---|\n| `x | y` | z |\n', ['table']],
  ['a comment', '<!-- as-written: timeout=5m -->\n\n```console\n$ ls\n```\n', ['html', 'code']],
  ['a rule that is no front matter', 'a\n\n---\n\nb', ['paragraph', 'thematicBreak', 'paragraph']],
  ['nothing', '', []],
  ['footnotes and strikes as text, for they are not asked for', '~~a~~[^1]', ['paragraph']]
]

for (const [what, text, types] of nodes) {
  reader(`reads ${what}`, () => {
    assert.equal(
      treeOf(text).children.map(({type}) => type),
      types
    )
  })
}

reader('keeps language and what else stands behind the fence', () => {
  const [block] = treeOf('```console {#migrate timeout=5m}\n$ make\n```').children
  assert.is(block?.type === 'code' && block.lang, 'console')
  assert.is(block?.type === 'code' && block.meta, '{#migrate timeout=5m}')
})

reader('gives every node a position', () => {
  const [heading] = treeOf('\r\n# Title\r\n').children
  assert.equal(heading?.position, {
    start: {line: 2, column: 1, offset: 2},
    end: {line: 2, column: 8, offset: 9}
  })
})

reader('reports a document that exhausts the parser', () => {
  const emphases = 800
  const text = `![${'*a '.repeat(emphases)}${'a*'.repeat(emphases)}](b)`
  const {tree, problems} = descend(Math.floor(stackDepth() * 0.85), () =>
    readMarkdown.read({path: 'guide.md', text})
  )
  assert.equal(tree.children, [])
  assert.equal(
    problems.map(({code, severity}) => [code, severity]),
    [['unreadable-file', 'error']]
  )
})

// With a whole stack the same takes ten times as many emphases, and a minute.
function stackDepth(): number {
  try {
    return 1 + stackDepth()
  } catch {
    return 1
  }
}

function descend(levels: number, bottom: () => ReadDocument): ReadDocument {
  return levels === 0 ? bottom() : descend(levels - 1, bottom)
}

reader.run()
