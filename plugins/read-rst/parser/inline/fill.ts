import type {Parent, PhrasingContent} from 'mdast'
import type {Session, UnparsedText} from '../session.ts'
import {splitClassifiers} from './classifiers.ts'
import {Inliner} from './inliner.ts'

/** Without one of these a text is nothing but text. */
const special: RegExp = /[*`_|[\\:@]/

/** Read the inline markup of a text and give its nodes to whom it belongs. */
export function fillText(
  session: Session,
  {parent, lines, value, isTerm, defaultRole}: UnparsedText
): void {
  if (!special.test(value)) return
  const nodes = new Inliner(session, lines, value, defaultRole).read()
  const children: PhrasingContent[] = isTerm ? splitClassifiers(nodes) : nodes
  parent.children = children as Parent['children']
}
