import type {Definition} from 'mdast'
import {escapeToNull, unescapeNull} from '../inline/escape.ts'
import {takeMarked} from '../lines/indented.ts'
import {isBlank} from '../lines/white-space.ts'
import type {Span} from '../problem/problems.ts'
import type {Body} from './body.ts'
import {spanOfExplicit, type TakenExplicit} from './explicit-construct.ts'
import {collapseBlanks, normalizeName} from './names.ts'
import {anchorOf, readTarget} from './target-url.ts'

const marker: RegExp = /^\.\. +_(?! |$)/

/**
 * Where a reference leads.
 *
 *     .. _django documentation: https://docs.djangoproject.com/
 *     .. _scripts:
 *     .. __: https://example.org/
 */
export function takeTarget(body: Body, at: number): TakenExplicit | undefined {
  const start = marker.exec(body.lines.texts[at] as string)?.[0].length
  if (start === undefined) return undefined
  const block = takeMarked(body.lines, at, start, {endsAtBlank: true, keepsIndent: true})
  const place = spanOfExplicit(body, at, block)
  const texts = block.lines.texts.map(escapeToNull)
  const name = findName(texts)
  if (name === undefined) {
    const message = 'The name of this target has no end, so this is a comment'
    body.session.problems.report('malformed-target', place, message, 'put a colon behind the name')
    return undefined
  }
  addDefinition(body, name.text, name.rest, place)
  return block
}

/** `__ https://example.org/`, whose marker is so long. */
export function takeAnonymous(body: Body, at: number, length: number): TakenExplicit {
  const block = takeMarked(body.lines, at, length, {endsAtBlank: true})
  addDefinition(body, '_', block.lines.texts.map(escapeToNull), spanOfExplicit(body, at, block))
  return block
}

function addDefinition(
  {children}: Body,
  escaped: string,
  rest: readonly string[],
  position: Span
): void {
  const isAnonymous = escaped === '_'
  const label = isAnonymous ? '' : collapseBlanks(unescapeNull(escaped))
  const identifier = normalizeName(label)
  const target = readTarget(rest)
  const node: Definition = {type: 'definition', identifier, label, title: null, url: '', position}
  if (isAnonymous) node.data = {isAnonymous}
  if (target.kind === 'reference') node.data = {...node.data, refersTo: target.name}
  if (target.kind === 'here') {
    node.url = anchorOf(label)
    node.data = {...node.data, isHere: true}
  }
  if (target.kind === 'url') {
    node.url = target.url
    chain(children, node)
  }
  children.push(node)
}

/** Targets that stand directly above one that leads somewhere lead there too. */
function chain(children: Body['children'], {url}: Definition): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const before = children[index]
    if (before?.type !== 'definition' || before.data?.isHere !== true) return
    before.url = url
    delete before.data.isHere
  }
}

interface FoundName {
  readonly text: string
  /** What stands behind the name. */
  readonly rest: readonly string[]
}

/**
 * Find the colon that ends the name; the name may go on over lines, which are joined without a blank.
 *
 *     _`a name: with a colon`: https://example.org/
 *      ^^^^^^^^^^^^^^^^^^^^^^
 */
function findName(texts: readonly string[]): FoundName | undefined {
  const joined = texts.join('')
  let start = 0
  for (const [index, text] of texts.entries()) {
    const end = start + text.length
    for (
      let at = joined.indexOf(':', start);
      at >= 0 && at < end;
      at = joined.indexOf(':', at + 1)
    ) {
      if (at + 1 < end && joined[at + 1] !== ' ') continue
      const name = nameBefore(joined, at)
      if (name !== undefined) {
        return {text: name, rest: [joined.slice(at + 1, end).trim(), ...texts.slice(index + 1)]}
      }
    }
    start = end
  }
  return undefined
}

/** The name before a colon, without backquotes around it; `undefined` where the colon does not end a name. */
function nameBefore(joined: string, colon: number): string | undefined {
  const end = joined[colon - 1] === ' ' ? colon - 1 : colon
  if (endsOpen(joined, end) || (joined[end - 1] === ':' && joined[end - 2] !== '\0'))
    return undefined
  if (joined[0] === '_') return end === 1 ? '_' : undefined
  if (joined[0] !== '`') return joined.slice(0, end)
  if (joined[end - 1] !== '`' || end < 3 || endsOpen(joined, end - 1)) return undefined
  return joined[1] === ' ' || joined[1] === '`' ? undefined : joined.slice(1, end - 1)
}

/** Whether a text is empty, or ends in a blank or in the middle of an escape. */
function endsOpen(text: string, end: number): boolean {
  if (end < 1) return true
  const last = text.charCodeAt(end - 1)
  return last === 0 || isBlank(last)
}
