import type {Nodes} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import {fillText} from './inline/fill.ts'
import type {Session, UnparsedText} from './session.ts'

/** Texts that nobody asked for yet, by the node that they belong to. */
const waiting: WeakMap<object, {readonly session: Session; readonly text: UnparsedText}> =
  new WeakMap()

/** Keep the texts of a document until somebody asks for them. */
export function keepUnparsed(session: Session): void {
  for (const text of session.unparsed) waiting.set(text.parent, {session, text})
}

/**
 * Read the inline markup in a node of a document that was read with `inline: 'unparsed'`; a second time changes nothing.
 *
 * @returns what is malformed in the whole document as far as it was read
 */
export function parseInline(node: Nodes): readonly VFileMessage[] {
  const nodes: Nodes[] = [node]
  let session: Session | undefined
  // A loop, so that the depth of a tree does not matter.
  for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
    const found = waiting.get(next)
    if (found !== undefined) {
      waiting.delete(next)
      session = found.session
      fillText(found.session, found.text)
    } else if ('children' in next) nodes.push(...next.children)
  }
  return session?.problems.messages() ?? []
}
