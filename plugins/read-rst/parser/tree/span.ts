import type {Node, Position} from 'unist'

/** Where a node stands; every node of this parser stands somewhere. */
export function spanOf(node: Node | undefined): Position {
  if (node?.position === undefined) throw new TypeError('expected a node with a position')
  return node.position
}
