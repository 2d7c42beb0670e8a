import type {PhrasingContent} from 'mdast'
import type {TextDirective} from '../tree/nodes.ts'
import {spanOf} from '../tree/span.ts'
import {unescapeNull} from './escape.ts'
import type {TextPlaces} from './text-places.ts'

/** The nodes of a text as they are found. Text beside text is one node; in a term ` : ` begins a classifier. */
export class InlineOutput {
  readonly #escaped: string
  readonly #places: TextPlaces
  readonly #isTerm: boolean
  readonly #nodes: PhrasingContent[] = []
  /** Where nodes are put: the text, or its last classifier. */
  #siblings: PhrasingContent[] = this.#nodes

  constructor(escaped: string, places: TextPlaces, isTerm: boolean) {
    this.#escaped = escaped
    this.#places = places
    this.#isTerm = isTerm
  }

  add(node: PhrasingContent): void {
    this.#siblings.push(node)
  }

  /** A part of the text without any markup. */
  addText(start: number, end: number): void {
    let from = start
    if (this.#isTerm) {
      const part = this.#escaped.slice(start, end)
      for (const {index, 0: mark} of part.matchAll(/ +: +/g)) {
        this.#addPart(from, start + index)
        from = start + index + mark.length
        this.#beginClassifier(from)
      }
    }
    this.#addPart(from, end)
  }

  finish(): PhrasingContent[] {
    for (const node of this.#nodes) if (node.type === 'textDirective') closeClassifier(node)
    return this.#nodes
  }

  #addPart(start: number, end: number): void {
    const value = unescapeNull(this.#escaped.slice(start, end))
    if (value === '') return
    const position = this.#places.span(start, end)
    const last = this.#siblings.at(-1)
    if (last?.type === 'text') {
      last.value += value
      last.position = {start: spanOf(last).start, end: position.end}
    } else {
      this.#siblings.push({type: 'text', value, position})
    }
  }

  #beginClassifier(start: number): void {
    const position = this.#places.span(start, start)
    const children: PhrasingContent[] = []
    this.#nodes.push({
      type: 'textDirective',
      name: 'classifier',
      attributes: {},
      children,
      position
    })
    this.#siblings = children
  }
}

/** A classifier ends where the last of its nodes does. */
function closeClassifier(node: TextDirective): void {
  const last = node.children.at(-1)
  if (node.name !== 'classifier' || last === undefined) return
  node.position = {start: spanOf(node).start, end: spanOf(last).end}
}
