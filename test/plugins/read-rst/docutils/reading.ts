/** A block of code, as read by docutils or by us. */
export interface ReadBlock {
  readonly text: string
  readonly line: number
  readonly endLine: number
}

/** A part of a paragraph: what it is, such as `emphasis` or `link:https://example.org`, and its text. */
export type InlinePart = readonly [kind: string, text: string]

/** What a document says, in the words in which docutils and our reader are compared. */
export interface Reading {
  readonly path: string
  readonly blocks: readonly ReadBlock[]
  /** For every section the titles that lead to it. */
  readonly sections: readonly (readonly string[])[]
  /** Lists, quotes and tables within each other, such as `bullet(..enumerated:arabic:1(.))`; a dot for every item. */
  readonly nesting: string
  /** The parts of every paragraph. */
  readonly inline: readonly (readonly InlinePart[])[]
}
