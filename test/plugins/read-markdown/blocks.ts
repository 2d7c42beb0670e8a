import type {Code, Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {readMarkdown} from '../../../plugins/read-markdown/index.ts'

/** The tree of a Markdown text. */
export function treeOf(text: string): Root {
  return readMarkdown.read({path: 'guide.md', text}).tree
}

/** The code blocks of a Markdown text, in order. */
export function blocksOf(text: string): readonly Code[] {
  const blocks: Code[] = []
  visit(treeOf(text), 'code', (block) => {
    blocks.push(block)
  })
  return blocks
}

/** Everything that a part of a document says, without its markup. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}
