import type {Nodes, Root} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import {parseBody} from './block/constructs.ts'
import {TitleStyles} from './block/title-styles.ts'
import type {DirectiveDefinition} from './directive/definition.ts'
import {directiveTable} from './directive/table.ts'
import {DocumentLines} from './lines/document-lines.ts'
import {Lines} from './lines/lines.ts'
import type {RoleDefinition} from './role/definition.ts'
import {roleTable} from './role/table.ts'
import {Session} from './session.ts'
import type {Flow} from './tree/nodes.ts'
import {resolveReferences} from './tree/resolve.ts'
import {UnparsedTexts} from './unparsed.ts'

/** What a document is read with. */
export interface RstOptions {
  /** Kinds of directives besides the built-in ones, or instead of those of the same names. */
  readonly directives?: readonly DirectiveDefinition[]
  /** Kinds of interpreted text besides the built-in ones, or instead of those of the same names. */
  readonly roles?: readonly RoleDefinition[]
}

/** How far a document is read. */
export interface InlineOption {
  /** `unparsed` leaves the text of paragraphs and titles as it is written, until `parseInline` is asked for it. */
  readonly inline?: 'parsed' | 'unparsed'
}

/** A document that was read, and what is malformed in it. */
export interface RstDocument {
  readonly tree: Root
  /** In the order of the document; `rst` is their source. */
  readonly messages: readonly VFileMessage[]
  /**
   * Read the inline markup in a node, or in the whole tree, where it was left unparsed.
   *
   * @returns the messages about the whole document, as far as it is read now
   */
  readonly parseInline: (node?: Nodes) => readonly VFileMessage[]
}

/**
 * Read reStructuredText as docutils does. Whatever the text is, there is a tree: malformed markup is told in messages.
 * Offsets count from behind a byte order mark.
 */
export function parseRst(
  source: string,
  {directives = [], roles = [], inline = 'parsed'}: RstOptions & InlineOption = {}
): RstDocument {
  const document = new DocumentLines(source.startsWith('\uFEFF') ? source.slice(1) : source)
  const columns = document.texts.map(() => 0)
  const lines = new Lines(document, 0, document.texts, columns)
  const session = new Session({
    document,
    directives: directiveTable(directives),
    roles: roleTable(roles),
    parseBody
  })
  const children: Flow[] = []
  parseBody({session, lines, children, titles: new TitleStyles(), depth: 0})
  const position = {start: {line: 1, column: 1, offset: 0}, end: document.end()}
  const tree: Root = {type: 'root', children, position}
  const texts = new UnparsedTexts(session)
  if (inline === 'parsed') {
    texts.parseAll()
    resolveReferences(tree)
  }
  return {
    tree,
    messages: session.problems.messages(),
    parseInline(node: Nodes = tree) {
      texts.parseIn(node)
      return session.problems.messages()
    }
  }
}
