import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {textOf, treeOf} from './blocks.ts'

const directives = suite('directives in Markdown')

const verbatim: readonly string[] = [
  'At 10:30am copy it to host:path, see a:b[c]{d=e}.',
  'ftp::mirror and C::make and :name',
  '::leaf[label]{key=value}',
  '::leaf\nand more of the same paragraph',
  'rsync -a host:dir[1]{a,b} .',
  'ratio 3:1{.x}'
]

for (const text of verbatim) {
  directives(`leaves ${JSON.stringify(text)} as it is written`, () => {
    const [paragraph, ...others] = treeOf(text).children
    assert.is(paragraph?.type, 'paragraph')
    assert.is(others.length, 0)
    assert.is(paragraph === undefined ? '' : textOf(paragraph), text)
    assert.is(paragraph !== undefined && 'children' in paragraph && paragraph.children.length, 1)
  })
}

directives('keeps links and code behind a colon', () => {
  const [paragraph] = treeOf('see:docs[here](https://example.org) and host:`path`').children
  const types = paragraph !== undefined && 'children' in paragraph ? paragraph.children : []
  assert.equal(
    types.map(({type}) => type),
    ['text', 'link', 'text', 'inlineCode']
  )
})

directives('takes the marks of a quote out of a paragraph with colons', () => {
  const [quote] = treeOf('> see host:path[one\n> two]').children
  assert.is(textOf(quote as Nodes), 'see host:path[one\ntwo]')
})

directives('reads ours with name, attributes and what they hold', () => {
  const tree = treeOf(
    ':::choice{name=server}\n::::option{gunicorn}\n```console\n$ make\n```\n::::\n:::'
  )
  const [choice] = tree.children
  assert.is(choice?.type === 'containerDirective' && choice.name, 'choice')
  assert.equal(choice?.type === 'containerDirective' && choice.attributes, {name: 'server'})
})

directives('keeps the blocks in a directive of somebody else', () => {
  assert.equal(typesIn(treeOf(':::warning[Mind]\nText\n\n    $ make\n:::')), [
    'root',
    'containerDirective',
    'paragraph',
    'text',
    'paragraph',
    'text',
    'code'
  ])
})

function typesIn(tree: Root): readonly string[] {
  const types: string[] = []
  visit(tree, (node) => {
    types.push(node.type)
  })
  return types
}

directives.run()
