import type {Nodes} from 'mdast'
import type {Lines} from '../lines/lines.ts'
import type {Session} from '../session.ts'
import {Inliner} from './inliner.ts'

/** What a page shows of lines with inline markup; substitutions are as they are written. */
export function shownText(session: Session, lines: Lines): string {
  const value = lines.texts.join('\n')
  const {defaultRole} = session
  const nodes = new Inliner(session, {lines, value, isTerm: false, defaultRole}).read()
  return nodes.map(textOfNode).join('')
}

function textOfNode(node: Nodes): string {
  if (node.type === 'substitutionReference') return `|${node.name}|`
  if (node.type === 'footnoteReference') return node.label ?? ''
  if ('children' in node) return node.children.map(textOfNode).join('')
  return 'value' in node ? node.value : ''
}
