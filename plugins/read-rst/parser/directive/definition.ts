import type {Code, Paragraph, Parent} from 'mdast'
import type {Lines} from '../lines/lines.ts'
import type {Span} from '../problem/problems.ts'
import type {RuleId} from '../problem/rules.ts'
import type {CodeConstruct} from '../tree/data.ts'
import type {Flow} from '../tree/nodes.ts'

/**
 * What stands behind the two colons: `none`, so that it is the beginning of the body; `text`, such as the name of a
 * file; `inline`, text with inline markup, such as a title.
 */
export type ArgumentKind = 'none' | 'text' | 'inline'

/**
 * How a body is read. `verbatim`: as code. `opaque`: not at all, its lines are kept. `rst`: as blocks. `rst+titles`: as
 * blocks and titles. `inline`: as text with inline markup.
 */
export type BodyModel = 'verbatim' | 'opaque' | 'rst' | 'rst+titles' | 'inline'

/** A directive of a document, taken apart. */
export interface Directive {
  /** In lower case, as directives are looked up. */
  readonly name: string
  /** Empty where there is none. */
  readonly argument: Lines
  /** By name, as written; a flag is ''. */
  readonly options: Readonly<Record<string, string>>
  /** Without blank lines around it. */
  readonly content: Lines
  readonly position: Span
}

/** What a directive may use to make its nodes. */
export interface DirectiveTools {
  /** Lines as blocks. */
  parseFlow(lines: Lines): Flow[]
  /** Lines as blocks and titles. */
  parseSections(lines: Lines): Flow[]
  /** Lines as a paragraph whose inline markup is read when it is asked for. */
  paragraph(lines: Lines): Paragraph
  /** Give a node lines as its text, whose inline markup is read when it is asked for. */
  addText(parent: Parent, lines: Lines): void
  /** Lines as code; `construct` is how they were written. */
  code(lines: Lines, lang: string | null, construct?: CodeConstruct): Code
  /** The text that lines with inline markup show. */
  shownText(lines: Lines): string
  /** The nodes that the body model gives. */
  defaultNodes(): Flow[]
  /** The language that literal blocks have from here on (`.. highlight::`). */
  highlight: string | null
  /** The role that interpreted text without one has from here on (`.. default-role::`). */
  defaultRole: string
  /** Let a role be made from another one (`.. role:: name(base)`). */
  defineRole(name: string, base: string): void
  /** Tell of something malformed. */
  report(rule: RuleId, place: Span, message: string, note?: string): void
}

/** A kind of directive: its signature, the model of its body, and perhaps nodes of its own. */
export interface DirectiveDefinition {
  /** In lower case. */
  readonly names: readonly string[]
  readonly argument: ArgumentKind
  readonly body: BodyModel
  /** Make other nodes than the body model gives. */
  readonly toNodes?: (directive: Directive, tools: DirectiveTools) => Flow[]
}

/**
 * Describe a kind of directive.
 *
 * @example
 *     const terminal = defineDirective({names: ['my-terminal'], argument: 'text', body: 'verbatim'})
 *     unified().use(rstParse, {directives: [terminal]})
 */
export function defineDirective(definition: DirectiveDefinition): DirectiveDefinition {
  return definition
}
