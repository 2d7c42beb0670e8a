import type {PhrasingContent, Text} from 'mdast'
import type {Span} from '../problem/problems.ts'
import type {RuleId} from '../problem/rules.ts'
import type {Role} from '../role/definition.ts'
import {unknownRole} from '../role/directive.ts'
import type {Session, UnparsedText} from '../session.ts'
import type {Found, InlineConstruct, InlineContext} from './context.ts'
import {EndSearch} from './end-search.ts'
import {escapeToNull, unescapeNull} from './escape.ts'
import {takeFootnoteReference} from './footnote-reference.ts'
import {takeInterpreted} from './interpreted.ts'
import {takeInlineTarget, takeLiteralText, takeStar} from './marked.ts'
import {InlineOutput} from './output.ts'
import {takeReference} from './reference.ts'
import {UriSearch} from './standalone-uri.ts'
import {takeSubstitutionReference} from './substitution-reference.ts'
import {TextPlaces} from './text-places.ts'
import {uriSchemes} from './uri-schemes.ts'

/** What may be at a special character, in the order in which it is tried. */
const constructs: Readonly<Record<string, readonly InlineConstruct[]>> = {
  '*': [takeStar],
  '`': [takeLiteralText, takeInterpreted],
  _: [takeInlineTarget, takeReference],
  '|': [takeSubstitutionReference],
  '[': [takeFootnoteReference]
}

/** A text to be read. */
export type InlineText = Omit<UnparsedText, 'parent'>

/** Reads the inline markup of one text, as docutils does: what starts first wins, and nothing is nested. */
export class Inliner implements InlineContext {
  readonly text: string
  readonly ends: EndSearch
  from = 0
  readonly #session: Session
  readonly #defaultRole: string
  readonly #places: TextPlaces
  readonly #output: InlineOutput

  constructor(session: Session, {lines, value, isTerm, defaultRole}: InlineText) {
    this.text = escapeToNull(value)
    this.ends = new EndSearch(this.text)
    this.#session = session
    this.#defaultRole = defaultRole
    this.#places = new TextPlaces(lines)
    this.#output = new InlineOutput(this.text, this.#places, isTerm)
  }

  /** The nodes of the whole text. */
  read(): PhrasingContent[] {
    const special = /[*`_|[]/g
    // Where text begins that no node stands for yet.
    let plain = 0
    for (let match = special.exec(this.text); match !== null; match = special.exec(this.text)) {
      const found = this.#foundAt(match[0], match.index)
      if (found === undefined) continue
      if (found.kind !== 'quoted') {
        this.#addPlain(plain, found.start)
        if (found.kind === 'nodes') for (const node of found.nodes) this.#output.add(node)
        else this.#output.addText(found.start, found.end)
        plain = found.end
      }
      this.from = found.end
      special.lastIndex = found.end
    }
    this.#addPlain(plain, this.text.length)
    return this.#output.finish()
  }

  span(start: number, end: number): Span {
    return this.#places.span(start, end)
  }

  interpret(name: string | null, text: Omit<Role, 'name'>): PhrasingContent[] {
    const role: Role = {...text, name: name ?? this.#defaultRole}
    const definition = this.#session.roleOf(role.name)
    return definition === undefined ? unknownRole(role) : definition.toNodes(role)
  }

  report(rule: RuleId, place: Span, message: string): void {
    this.#session.problems.report(rule, place, message)
  }

  #foundAt(character: string, at: number): Found | undefined {
    for (const take of constructs[character] ?? []) {
      const found = take(this, at)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Text without markup, and the addresses in it. */
  #addPlain(start: number, end: number): void {
    const search = new UriSearch(this.text, end)
    let from = start
    while (from < end) {
      const uri = search.next(from)
      // docutils looks no further where the first thing of that form has a scheme that nobody registered.
      if (uri === undefined || (uri.scheme !== null && !uriSchemes.has(uri.scheme))) break
      this.#output.addText(from, uri.start)
      const address = unescapeNull(this.text.slice(uri.start, uri.end))
      const url = uri.scheme === null ? `mailto:${address}` : address
      const position = this.span(uri.start, uri.end)
      const children: Text[] = [{type: 'text', value: address, position}]
      this.#output.add({type: 'link', url, title: null, children, position})
      from = uri.end
    }
    this.#output.addText(from, end)
  }
}
