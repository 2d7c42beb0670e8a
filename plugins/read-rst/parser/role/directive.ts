import type {PhrasingContent} from 'mdast'
import {textNodes} from '../inline/text-node.ts'
import type {TextDirective} from '../tree/nodes.ts'
import {crossReference} from './cross-reference.ts'
import type {Role} from './definition.ts'

/** What a role becomes that nobody described: a text directive of its name. Names with a domain are references. */
export function unknownRole(role: Role): PhrasingContent[] {
  const {name, text, textPosition, position} = role
  if (name.includes(':')) return crossReference(role)
  const children = textNodes(text, textPosition)
  const node: TextDirective = {type: 'textDirective', name, attributes: {}, children, position}
  return [node]
}
