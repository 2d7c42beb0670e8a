import type {Nodes, PhrasingContent} from 'mdast'
import type {InlinePart} from './reading.ts'

/** Inline nodes in the words of docutils; text beside text is one part, and line ends are spaces. */
export function inlineParts(nodes: readonly PhrasingContent[]): readonly InlinePart[] {
  const parts: [kind: string, text: string][] = []
  for (const node of nodes) {
    const kind = kindOf(node)
    const text = shownText(node).replaceAll('\n', ' ')
    const last = parts.at(-1)
    if (text === '') continue
    if (kind === 'text' && last?.[0] === 'text') last[1] += text
    else parts.push([kind, text])
  }
  return parts
}

function kindOf(node: PhrasingContent): string {
  const tell = kinds[node.type] as ((node: PhrasingContent) => string) | undefined
  return tell?.(node) ?? node.type
}

const kinds: {
  [T in PhrasingContent['type']]?: (node: Extract<PhrasingContent, {type: T}>) => string
} = {
  inlineCode: () => 'literal',
  link: ({url}) => `link:${url}`,
  linkReference: ({identifier, data}) =>
    `reference:${data?.isAnonymous === true ? '' : identifier}`,
  textDirective: ({name}) => (name === 'target' ? 'target' : `role:${name}`),
  footnoteReference: () => 'footnote',
  substitutionReference: () => 'substitution_reference'
}

/** What a page shows of a node; of a footnote, its label. */
export function shownText(node: Nodes): string {
  if (node.type === 'footnoteReference') return node.label ?? ''
  if ('children' in node) return node.children.map(shownText).join('')
  return 'value' in node ? node.value : ''
}
