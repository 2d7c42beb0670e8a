import {isBlank} from '../lines/white-space.ts'
import {canStart, isQuoted} from './boundary.ts'
import type {Found, InlineConstruct, InlineContext} from './context.ts'
import type {EndString} from './end-search.ts'
import {restoreBackslashes, unescapeNull} from './escape.ts'
import {endOfName, nameParts} from './name-run.ts'
import {phraseReference} from './phrase-reference.ts'

const endString: EndString = {
  name: 'interpreted',
  mark: '`',
  heedsEscapes: true,
  endsBehindEscapedBlank: true,
  ends(text, at) {
    const role = endOfRole(text, at + 1)
    return role === undefined
      ? marksBehind(text, at + 1)
      : [...marksBehind(text, role), ...marksBehind(text, at + 1)]
  }
}

/** `:role:` at a place: where it ends. */
function endOfRole(text: string, at: number): number | undefined {
  if (text[at] !== ':') return undefined
  const end = endOfName(text, at + 1)
  return end > at + 1 && text[end] === ':' ? end + 1 : undefined
}

/** Where `__`, `_` or nothing at a place ends. */
function marksBehind(text: string, at: number): number[] {
  if (text[at] !== '_') return [at]
  return text[at + 1] === '_' ? [at + 2, at + 1, at] : [at + 1, at]
}

/**
 * Text between single backquotes: with a role before or behind it, or a reference, or neither.
 *
 *     :file:`~/.ssh/config`   `Photon <https://github.com/spookey/photon>`_   `SECRET_KEY`
 */
export const takeInterpreted: InlineConstruct = (context, at) => {
  const {text, from, ends} = context
  const inside = at + 1
  if (text[inside] === '`' || isBlank(text.charCodeAt(inside))) return undefined
  const roleStart = startOfRole(context, at)
  if (roleStart === undefined) {
    if (!canStart(text, at, from)) return undefined
    if (isQuoted(text, at, inside, from)) return {kind: 'quoted', end: inside}
  }
  const end = ends.find(endString, inside)
  if (end === undefined) {
    const message = '`` ` `` begins a reference or interpreted text that never ends'
    context.report('unclosed-inline', context.span(at, inside), message)
    return {kind: 'broken', start: at, end: inside}
  }
  const suffix = text.slice(end.start + 1, end.end)
  const start = roleStart ?? at
  const before = roleStart === undefined ? null : text.slice(roleStart + 1, at - 1)
  const isReference = suffix.endsWith('_')
  const behind = suffix.startsWith(':') ? suffix.slice(1, suffix.lastIndexOf(':')) : null
  if ((before !== null && behind !== null) || (isReference && (before ?? behind) !== null)) {
    return contradiction(context, start, end.end)
  }
  const escaped = text.slice(inside, end.start)
  const textSpan = context.span(inside, end.start)
  const position = context.span(start, end.end)
  const nodes = isReference
    ? [
        phraseReference({
          escaped,
          isAnonymous: suffix === '__',
          position,
          textSpan,
          context,
          start: inside
        })
      ]
    : context.interpret(before ?? behind, {
        text: unescapeNull(escaped),
        raw: restoreBackslashes(escaped),
        position,
        textPosition: textSpan
      })
  return {kind: 'nodes', start, end: end.end, nodes}
}

/** Where the role begins that stands right before a backquote. */
function startOfRole({text, from}: InlineContext, at: number): number | undefined {
  if (text[at - 1] !== ':') return undefined
  const name = nameParts(text, at - 1, from).findLast(
    (part) => part > from && text[part - 1] === ':' && canStart(text, part - 1, from)
  )
  return name === undefined ? undefined : name - 1
}

function contradiction(context: InlineContext, start: number, end: number): Found {
  const message = 'This text has two roles, or a role and the mark of a reference'
  context.report('contradicting-roles', context.span(start, end), message)
  return {kind: 'broken', start, end}
}
