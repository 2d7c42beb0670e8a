import type {Nodes} from 'mdast'
import {fillText} from './inline/fill.ts'
import type {Session, UnparsedText} from './session.ts'

/** The texts of a document whose inline markup nobody asked for yet. */
export class UnparsedTexts {
  readonly #session: Session
  /** By the node that they belong to; made when the first is asked for. */
  #waiting: Map<Nodes, UnparsedText> | undefined

  constructor(session: Session) {
    this.#session = session
  }

  /** Read everything, in the order of the document. */
  parseAll(): void {
    this.#waiting = new Map()
    for (const text of this.#session.unparsed) fillText(this.#session, text)
  }

  /** Read the inline markup in a node, as far as it was not read before. */
  parseIn(node: Nodes): void {
    const waiting = (this.#waiting ??= this.#byNode())
    const nodes: Nodes[] = [node]
    // A loop, so that the depth of a tree does not matter.
    for (let next = nodes.pop(); next !== undefined; next = nodes.pop()) {
      const text = waiting.get(next)
      if (text !== undefined) {
        waiting.delete(next)
        fillText(this.#session, text)
      } else if ('children' in next) {
        for (const child of next.children) nodes.push(child)
      }
    }
  }

  #byNode(): Map<Nodes, UnparsedText> {
    return new Map(this.#session.unparsed.map((text) => [text.parent as Nodes, text]))
  }
}
