import type {Root} from 'mdast'
import type {BlockLine} from '../model/block.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'

declare module 'mdast' {
  interface CodeData {
    /** Every line of the block and where it stands in the document; a reader of documents sets it. */
    lines?: readonly BlockLine[]
  }
}

/** A tree with a position on every node, `data.lines` on every `code` node, and what was malformed. */
export interface ReadDocument {
  readonly tree: Root
  readonly problems: readonly Problem[]
}

/** Turns a source text into an mdast tree. Malformed text is a problem, never an exception. */
export interface Reader {
  /** The syntax that it reads, such as `markdown`: what `plan --json` calls `syntax`. */
  readonly name: string
  /** File name endings, lower case with the dot. */
  readonly extensions: readonly string[]
  read(source: Source): ReadDocument
}
