import type {Session, UnparsedText} from '../session.ts'
import {Inliner} from './inliner.ts'

/** Without one of these a text is nothing but text. */
const special: RegExp = /[*`_|[\\:@]/

/** Read the inline markup of a text and give its nodes to whom it belongs. */
export function fillText(session: Session, text: UnparsedText): void {
  if (!special.test(text.value)) return
  const nodes = new Inliner(session, text).read()
  // As in Markdown, a line end within a literal is a space.
  for (const node of nodes)
    if (node.type === 'inlineCode') node.value = node.value.replaceAll('\n', ' ')
  text.parent.children = nodes
}
