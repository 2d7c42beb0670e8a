import type {List, Nodes, Root} from 'mdast'
import remarkToc from 'remark-toc'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {rstParse} from '../../../plugins/read-rst/parser/index.ts'

const toc = suite('remark-toc, which somebody else wrote for Markdown')

// The headings of a real guide, freifunk.rst.
const guide = `
===============
Backend Scripte
===============

Contents
========

Installation
============

.. code:: bash

   pip install photon

\`\`photon\`\` einrichten
---------------------

Cron
====
`

const list = `
Backend Scripte > Contents >
  link #installation "Installation"
    link #photon-einrichten "photon einrichten"
  link #cron "Cron"
`

toc('writes the contents of a reStructuredText document', async () => {
  const processor = unified().use(rstParse).use(remarkToc)
  const tree = (await processor.run(processor.parse(guide))) as Root
  const titles = tree.children.flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []))
  const contents = tree.children.find((node) => node.type === 'list')
  assert.is(
    `\n${titles.slice(0, 2).join(' > ')} >\n${contents ? linesOf(contents, '  ') : 'nothing'}`,
    list
  )
})

function linesOf(contents: List, indent: string): string {
  const lines = contents.children.map(({children}) => {
    let line = ''
    for (const child of children) {
      if (child.type === 'list') line += linesOf(child, `${indent}  `)
      else
        visit(
          child,
          'link',
          (link) => void (line += `${indent}link ${link.url} "${textOf(link)}"\n`)
        )
    }
    return line
  })
  return lines.join('')
}

function textOf(node: Nodes): string {
  let text = ''
  visit(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode') text += inner.value
  })
  return text
}

toc.run()
