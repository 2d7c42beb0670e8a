import type {Parent, Text} from 'mdast'
import type {Body} from './block/body.ts'
import type {DirectiveTable} from './directive/table.ts'
import {TextPlaces} from './inline/text-places.ts'
import type {DocumentLines} from './lines/document-lines.ts'
import type {Lines} from './lines/lines.ts'
import {Problems} from './problem/problems.ts'
import type {RoleDefinition} from './role/definition.ts'
import type {RoleTable} from './role/table.ts'

/** Text of a node whose inline markup waits to be read. */
export interface UnparsedText {
  /** Whose children the inline nodes become. */
  parent: Parent
  /** Where the text stands. */
  readonly lines: Lines
  /** The lines joined, perhaps without their end. */
  readonly value: string
  /** Whether ` : ` sets classifiers apart. */
  readonly isTerm: boolean
  /** The role of interpreted text without one, as it was in force here. */
  readonly defaultRole: string
}

/** What a text is, where it is not simply its lines. */
export interface TextFacts {
  /** The lines joined, without their end. */
  readonly value?: string
  readonly isTerm?: boolean
}

/** What the parts of a parser share while one document is read. */
export interface SessionParts {
  readonly document: DocumentLines
  readonly directives: DirectiveTable
  readonly roles: RoleTable
  readonly parseBody: (body: Body) => void
}

/** The reading of one document: what is known so far, and what waits. */
export class Session {
  readonly document: DocumentLines
  readonly directives: DirectiveTable
  readonly roles: RoleTable
  readonly parseBody: (body: Body) => void
  readonly problems: Problems = new Problems()
  /** In the order of the document. */
  readonly unparsed: UnparsedText[] = []
  /** What `.. highlight::` said last: the language of literal blocks. */
  highlight: string | null = null
  /** What `.. default-role::` said last. */
  defaultRole = 'title-reference'
  /** Roles of the document itself (`.. role::`), each with the one that it is made from. */
  readonly #ownRoles: Map<string, string> = new Map()

  constructor({document, directives, roles, parseBody}: SessionParts) {
    this.document = document
    this.directives = directives
    this.roles = roles
    this.parseBody = parseBody
  }

  /** Give a node its text, as one raw text node until the inline markup is read. */
  addText(parent: Parent, lines: Lines, {value: beginning, isTerm = false}: TextFacts = {}): void {
    const value = beginning ?? lines.texts.join('\n')
    if (value === '') return
    const position =
      beginning === undefined
        ? {start: lines.place(0), end: lines.end(lines.length - 1)}
        : new TextPlaces(lines).span(0, value.length)
    const text: Text = {type: 'text', value, position}
    parent.children = [text]
    this.unparsed.push({parent, lines, value, isTerm, defaultRole: this.defaultRole})
  }

  /** Let a node have the text that was given last, and to another one. */
  moveText(from: Parent, to: Parent): void {
    const last = this.unparsed.at(-1)
    if (last?.parent === from) last.parent = to
  }

  /** Let a role be another name of one that is known. */
  defineRole(name: string, base: string): void {
    this.#ownRoles.set(name.toLowerCase(), base.toLowerCase())
  }

  /** What a name stands for where somebody described it. */
  roleOf(name: string): RoleDefinition | undefined {
    const lower = name.toLowerCase()
    const base = this.#ownRoles.get(lower) ?? lower
    return this.roles.get(base) ?? this.roles.get(this.#ownRoles.get(base) ?? base)
  }
}
