import type {Definition, Link, LinkReference, Nodes, Root} from 'mdast'
import {normalizeName} from '../block/names.ts'

/**
 * Connect what only the whole document connects: references without a name and the targets without a name in the same
 * order, and targets that are other names of targets.
 */
export function resolveReferences(tree: Root): void {
  const gathered = gather(tree)
  const {definitions, references, links} = gathered
  const byName = new Map<string, Definition>()
  for (const definition of definitions) {
    if (definition.identifier !== '' && !byName.has(definition.identifier))
      byName.set(definition.identifier, definition)
  }
  nameAnonymous(definitions.filter(({data}) => data?.isAnonymous === true))
  nameAnonymous(references.map(({node}) => node).filter(({data}) => data?.isAnonymous === true))
  followAll(gathered, byName)
  for (const {node, siblings, index} of references) {
    const url = byName.has(node.identifier) ? undefined : links.get(node.identifier)
    if (url !== undefined) siblings[index] = linkFrom(node, url)
  }
}

/** A reference, and where it stands among its siblings. */
interface FoundReference extends Found {
  readonly node: LinkReference
}

interface Found {
  readonly siblings: Nodes[]
  readonly index: number
}

interface Gathered {
  readonly definitions: Definition[]
  readonly references: FoundReference[]
  /** URLs that references say themselves, by the name that this gives them. */
  readonly links: Map<string, string>
}

function gather(tree: Root): Gathered {
  const gathered: Gathered = {definitions: [], references: [], links: new Map()}
  const waiting: Found[] = [{siblings: [tree], index: 0}]
  // A loop, so that the depth of a tree does not matter.
  for (let found = waiting.pop(); found !== undefined; found = waiting.pop()) {
    const {siblings, index} = found
    const node = siblings[index] as Nodes
    if (node.type === 'definition') gathered.definitions.push(node)
    else if (node.type === 'linkReference') gathered.references.push({node, siblings, index})
    else if (node.type === 'link' && node.data?.name !== undefined) noteName(gathered, node)
    if ('children' in node) {
      for (let child = node.children.length - 1; child >= 0; child--) {
        waiting.push({siblings: node.children, index: child})
      }
    }
  }
  return gathered
}

function noteName({links}: Gathered, {url, data}: Link): void {
  const name = normalizeName(data?.name ?? '')
  if (!links.has(name)) links.set(name, url)
}

/** Names that nobody writes: the first reference without one leads to the first target without one. */
function nameAnonymous(nodes: readonly (Definition | LinkReference)[]): void {
  for (const [index, node] of nodes.entries()) node.identifier = `__${index + 1}`
}

/** Let targets that refer to another one lead where that leads, unless they lead to each other. */
function followAll({definitions, links}: Gathered, byName: ReadonlyMap<string, Definition>): void {
  const followed = new Set<Definition>()
  for (const first of definitions) {
    const path: Definition[] = []
    let last: Definition | undefined = first
    let url: string | undefined
    while (last?.data?.refersTo !== undefined && !followed.has(last)) {
      followed.add(last)
      path.push(last)
      const name: string = last.data.refersTo
      last = byName.get(name)
      url = last === undefined ? links.get(name) : undefined
    }
    for (const definition of path) definition.url = last?.url ?? url ?? ''
  }
}

/** A reference by the name that another one gave to its URL is a link as that one is. */
function linkFrom({children, position}: LinkReference, url: string): Link {
  const link: Link = {type: 'link', url, title: null, children: children as Link['children']}
  if (position !== undefined) link.position = position
  return link
}
