import type {InlineCode, PhrasingContent} from 'mdast'
import {isBlank} from '../lines/white-space.ts'
import type {Span} from '../problem/problems.ts'
import {canStart, isQuoted} from './boundary.ts'
import type {Found, InlineConstruct, InlineContext} from './context.ts'
import type {EndString, FoundEnd} from './end-search.ts'
import {restoreBackslashes} from './escape.ts'
import {textOf} from './text-node.ts'

/** Markup between two marks: what it is called, how it starts and ends, and what it becomes. */
interface MarkedKind {
  readonly about: string
  readonly start: string
  readonly end: EndString
  node(
    inside: string,
    span: Span,
    context: InlineContext,
    start: number,
    end: FoundEnd
  ): PhrasingContent
}

/** `*emphasis*` */
const emphasis: MarkedKind = {
  about: 'emphasis',
  start: '*',
  end: {name: 'emphasis', mark: '*', heedsEscapes: true},
  node: (inside, position, context, start, end) => ({
    type: 'emphasis',
    children: textOf(inside, context.span(start, end.start)),
    position
  })
}

/** `**strong**` */
const strong: MarkedKind = {
  about: 'strong emphasis',
  start: '**',
  end: {name: 'strong', mark: '**', heedsEscapes: true},
  node: (inside, position, context, start, end) => ({
    type: 'strong',
    children: textOf(inside, context.span(start, end.start)),
    position
  })
}

/** ``literal``, where backslashes stand for themselves. */
const literal: MarkedKind = {
  about: 'a literal',
  start: '``',
  end: {name: 'literal', mark: '``', heedsEscapes: false},
  node: (inside, position): InlineCode => ({
    type: 'inlineCode',
    value: restoreBackslashes(inside),
    position
  })
}

/** _`a target within text` */
const target: MarkedKind = {
  about: 'a target',
  start: '_`',
  end: {name: 'target', mark: '`', heedsEscapes: true},
  node: (inside, position, context, start, end) => ({
    type: 'textDirective',
    name: 'target',
    attributes: {},
    children: textOf(inside, context.span(start, end.start)),
    position
  })
}

/** Emphasis or strong emphasis. */
export const takeStar: InlineConstruct = (context, at) =>
  takeMarked(context, at, context.text[at + 1] === '*' ? strong : emphasis)

/** A literal; a single backquote is none. */
export const takeLiteralText: InlineConstruct = (context, at) =>
  context.text[at + 1] === '`' ? takeMarked(context, at, literal) : undefined

/** A target within text. */
export const takeInlineTarget: InlineConstruct = (context, at) =>
  context.text[at + 1] === '`' ? takeMarked(context, at, target) : undefined

function takeMarked(context: InlineContext, at: number, kind: MarkedKind): Found | undefined {
  const {text, from, ends} = context
  const inside = at + kind.start.length
  if (!canStart(text, at, from) || isBlank(text.charCodeAt(inside))) return undefined
  if (isQuoted(text, at, inside, from)) return {kind: 'quoted', end: inside}
  const end = ends.find(kind.end, inside)
  if (end === undefined) {
    const message = `\`${kind.start}\` begins ${kind.about} that never ends`
    context.report('unclosed-inline', context.span(at, inside), message)
    return {kind: 'broken', start: at, end: inside}
  }
  const node = kind.node(
    text.slice(inside, end.start),
    context.span(at, end.end),
    context,
    inside,
    end
  )
  return {kind: 'nodes', start: at, end: end.end, nodes: [node]}
}
