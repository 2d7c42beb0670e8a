import type {Link, LinkReference} from 'mdast'
import {withScheme} from '../block/target-url.ts'
import {isBlank} from '../lines/white-space.ts'
import type {Span} from '../problem/problems.ts'
import type {InlineContext} from './context.ts'
import {collapseEscaped, unescapeNull} from './escape.ts'
import {referenceNode} from './reference.ts'
import {startsWithUri} from './standalone-uri.ts'
import {textOf} from './text-node.ts'

/** The text between the backquotes of a reference. */
export interface Phrase {
  readonly escaped: string
  /** Whether two underscores follow: the reference gives its target no name. */
  readonly isAnonymous: boolean
  readonly position: Span
  readonly textSpan: Span
  readonly context: InlineContext
  /** Where the text begins in that of the context. */
  readonly start: number
}

/** A reference to a target by name, or to the place that it says itself: `` `text <https://example.org>`_ ``. */
export function phraseReference({
  escaped,
  isAnonymous,
  position,
  textSpan,
  context,
  start
}: Phrase): Link | LinkReference {
  const embedded = findEmbedded(escaped)
  if (embedded === undefined) {
    return referenceNode({shown: escaped, name: isAnonymous ? null : escaped, textSpan, position})
  }
  const alias = aliasOf(embedded.target)
  const shown = escaped.slice(0, embedded.textEnd)
  const shownSpan =
    shown === ''
      ? context.span(start + embedded.targetStart, start + escaped.length - 1)
      : context.span(start, start + embedded.textEnd)
  if (alias !== undefined) {
    return referenceNode({
      shown: shown === '' ? alias : shown,
      name: alias,
      textSpan: shownSpan,
      position
    })
  }
  const url = withScheme(urlOf(embedded.target))
  const children = textOf(shown === '' ? url : shown, shownSpan)
  const link: Link = {type: 'link', url, title: null, children, position}
  if (!isAnonymous) link.data = {name: unescapeNull(shown === '' ? url : shown)}
  return link
}

interface Embedded {
  /** Where the text ends that is shown. */
  readonly textEnd: number
  readonly targetStart: number
  readonly target: string
}

/** Angle brackets at the end of the text, behind a blank or with nothing before them. */
function findEmbedded(escaped: string): Embedded | undefined {
  const close = escaped.length - 1
  if (escaped[close] !== '>' || endsOpen(escaped, close)) return undefined
  let open = close - 1
  while (open >= 0 && !isBracket(escaped, open)) open -= 1
  if (escaped[open] !== '<' || isBlank(escaped.charCodeAt(open + 1)) || open + 1 === close)
    return undefined
  let textEnd = open
  while (textEnd > 0 && isSpace(escaped[textEnd - 1])) textEnd -= 1
  if (textEnd === open && open > 0) return undefined
  return {textEnd, targetStart: open + 1, target: escaped.slice(open + 1, close)}
}

function isBracket(escaped: string, at: number): boolean {
  return (escaped[at] === '<' || escaped[at] === '>') && escaped[at - 1] !== '\0'
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n'
}

function endsOpen(escaped: string, end: number): boolean {
  const last = escaped.charCodeAt(end - 1)
  return last === 0 || isBlank(last)
}

/** The name that `<name_>` refers to; a URL may end in an underscore too. */
function aliasOf(target: string): string | undefined {
  if (!target.endsWith('_') || target.at(-2) === '\0' || startsWithUri(target)) return undefined
  return target.slice(0, -1)
}

function urlOf(target: string): string {
  return collapseEscaped(target).replace(/\\_$/, '_')
}
