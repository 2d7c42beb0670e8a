import type {Data, Literal, Root} from 'mdast'
import type {BlockLine, DeclaredPrompts} from '../model/block.ts'
import type {Problem} from '../model/problem.ts'
import type {Source} from '../model/source.ts'

declare module 'mdast' {
  interface CodeData {
    /** Every line of the block and where it stands in the document; a reader of documents sets it. */
    lines?: readonly BlockLine[]
    /** Prompts that the document declares for the block, such as `.. prompt:: bash $`. */
    prompt?: DeclaredPrompts
  }
  interface ParagraphData {
    /** Whether the next node is a block of code because this paragraph says so, as with `::` at its end. */
    announcesBlock?: boolean
  }
  interface HeadingData {
    /** How deep the section is, where that is more than the six levels of `depth`. */
    level?: number
  }
}

/** A comment that no page shows, in syntaxes that have comments of their own: a node that holds annotations. */
export interface CommentNode extends Literal {
  readonly type: 'comment'
  readonly data?: Data & {
    /** Every line of the value and where it stands in the document. */
    readonly lines?: readonly BlockLine[]
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
