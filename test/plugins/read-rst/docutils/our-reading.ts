import type {Nodes, Parents, PhrasingContent, Root} from 'mdast'
import {parseRst} from '../../../../plugins/read-rst/parser/index.ts'
import {inlineParts, shownText} from './inline-parts.ts'
import type {InlinePart, ReadBlock, Reading} from './reading.ts'

/** How our reader reads a document. */
export function readAsDocutils(path: string, source: string): Reading {
  // References to targets are compared as they are written, before they are resolved.
  const {tree, parseInline} = parseRst(source, {inline: 'unparsed'})
  parseInline()
  return {
    path,
    blocks: blocksOf(tree),
    sections: sectionsOf(tree, []),
    nesting: nestingOf(tree),
    inline: paragraphsOf(tree)
  }
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : []
}

function blocksOf(node: Nodes): ReadBlock[] {
  if (node.type !== 'code') return childrenOf(node).flatMap(blocksOf)
  const lines = node.data?.lines ?? []
  return [{text: node.value, line: lines.at(0)?.line ?? 0, endLine: lines.at(-1)?.line ?? 0}]
}

function sectionsOf(node: Root | Parents, around: readonly string[]): string[][] {
  const found: string[][] = []
  let path: {readonly title: string; readonly level: number}[] = []
  for (const child of childrenOf(node)) {
    const titles = path.map(({title}) => title)
    if (child.type === 'heading') {
      const level = child.data?.level ?? child.depth
      path = path.filter((outer) => outer.level < level)
      path.push({title: titleOf(child.children), level})
      found.push([...around, ...path.map(({title}) => title)])
    } else if ('children' in child) {
      found.push(...sectionsOf(child, [...around, ...titles]))
    }
  }
  return found
}

function titleOf(children: readonly PhrasingContent[]): string {
  return children.map(shownText).join('').split(/\s+/).filter(Boolean).join(' ')
}

const containers: ReadonlyMap<string, string> = new Map([
  ['blockquote', 'quote'],
  ['defList', 'definition'],
  ['fieldList', 'field'],
  ['optionList', 'option'],
  ['lineBlock', 'lines'],
  ['table', 'table']
])

const items: ReadonlySet<string> = new Set([
  'listItem',
  'defListDescription',
  'field',
  'optionListItem',
  'tableRow',
  'tableCell',
  'lineBlockLine'
])

function nestingOf(node: Nodes): string {
  const parts = childrenOf(node).map((child) => {
    const inner = nestingOf(child)
    const name = child.type === 'list' ? nameOfList(child) : containers.get(child.type)
    if (name !== undefined) return `${name}(${inner})`
    return (items.has(child.type) ? '.' : '') + inner
  })
  return parts.join('')
}

function nameOfList({ordered, start, data}: Extract<Nodes, {type: 'list'}>): string {
  return ordered === true ? `enumerated:${data?.enumeration}:${start}` : 'bullet'
}

function paragraphsOf(node: Nodes): (readonly InlinePart[])[] {
  const found: (readonly InlinePart[])[] = []
  for (const child of childrenOf(node)) {
    if (child.type === 'substitutionDefinition') continue
    if (child.type === 'paragraph') {
      const {isMalformed = false, directiveLabel = false, attribution = false} = child.data ?? {}
      if (!isMalformed && directiveLabel !== true && !attribution)
        found.push(inlineParts(child.children))
    } else if (child.type === 'tableCell' && child.data?.isFlow !== true) {
      found.push(inlineParts(child.children))
    } else found.push(...paragraphsOf(child))
  }
  return found.filter((parts) => parts.length > 0)
}
