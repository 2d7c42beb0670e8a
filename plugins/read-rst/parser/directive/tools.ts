import type {Code, Paragraph, Parent} from 'mdast'
import type {Body} from '../block/body.ts'
import {parseNested} from '../block/nested.ts'
import {TitleStyles} from '../block/title-styles.ts'
import {shownText} from '../inline/shown-text.ts'
import type {Lines} from '../lines/lines.ts'
import type {Span} from '../problem/problems.ts'
import type {RuleId} from '../problem/rules.ts'
import {codeNode} from '../tree/code.ts'
import type {CodeConstruct} from '../tree/data.ts'
import type {Flow} from '../tree/nodes.ts'
import {bodyNodes} from './body-models.ts'
import type {Directive, DirectiveDefinition, DirectiveTools} from './definition.ts'

/** The tools of a directive that stands in a body. */
export class BodyTools implements DirectiveTools {
  readonly #body: Body
  readonly #definition: DirectiveDefinition
  readonly #directive: Directive

  constructor(body: Body, definition: DirectiveDefinition, directive: Directive) {
    this.#body = body
    this.#definition = definition
    this.#directive = directive
  }

  parseFlow(lines: Lines): Flow[] {
    return parseNested(this.#body, lines)
  }

  parseSections(lines: Lines): Flow[] {
    return parseNested(this.#body, lines, new TitleStyles(this.#body.titles?.depth ?? 0))
  }

  paragraph(lines: Lines): Paragraph {
    const position = {start: lines.place(0), end: lines.end(lines.length - 1)}
    const node: Paragraph = {type: 'paragraph', children: [], position}
    this.addText(node, lines)
    return node
  }

  addText(parent: Parent, lines: Lines): void {
    this.#body.session.addText(parent, lines)
  }

  code(lines: Lines, lang: string | null, construct: CodeConstruct = 'directive'): Code {
    const code = codeNode(lines, {lang, construct})
    if (construct !== 'directive') return code
    const {name, options, position} = this.#directive
    return {...code, data: {...code.data, directive: name, options}, position}
  }

  shownText(lines: Lines): string {
    return shownText(this.#body.session, lines)
  }

  defaultNodes(): Flow[] {
    return bodyNodes(this.#definition, this.#directive, this)
  }

  get highlight(): string | null {
    return this.#body.session.highlight
  }

  set highlight(language: string | null) {
    this.#body.session.highlight = language
  }

  get defaultRole(): string {
    return this.#body.session.defaultRole
  }

  set defaultRole(name: string) {
    this.#body.session.defaultRole = name
  }

  defineRole(name: string, base: string): void {
    this.#body.session.defineRole(name, base)
  }

  report(rule: RuleId, place: Span, message: string, note?: string): void {
    this.#body.session.problems.report(rule, place, message, note)
  }
}
