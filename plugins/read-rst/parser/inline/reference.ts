import type {LinkReference} from 'mdast'
import {collapseBlanks, normalizeName} from '../block/names.ts'
import type {Span} from '../problem/problems.ts'
import {canEnd, canStart} from './boundary.ts'
import type {InlineConstruct} from './context.ts'
import {unescapeNull} from './escape.ts'
import {nameParts} from './name-run.ts'
import {textOf} from './text-node.ts'

/** A reference of one word: `name_`, or `name__` without a name of its own. Found at its underscore. */
export const takeReference: InlineConstruct = (context, at) => {
  const {text, from} = context
  const isAnonymous = text[at + 1] === '_' && canEnd(text, at + 2, text.length)
  const end = isAnonymous ? at + 2 : at + 1
  if (!isAnonymous && !canEnd(text, end, text.length)) return undefined
  const start = nameParts(text, at, from).findLast((part) => canStart(text, part, from))
  if (start === undefined) return undefined
  const node = referenceNode({
    shown: text.slice(start, at),
    name: isAnonymous ? null : text.slice(start, at),
    textSpan: context.span(start, at),
    position: context.span(start, end)
  })
  return {kind: 'nodes', start, end, nodes: [node]}
}

/** A reference that was found; texts are escaped. */
export interface FoundReference {
  readonly shown: string
  /** The name of its target; `null` where it leads to the next target without a name. */
  readonly name: string | null
  readonly textSpan: Span
  readonly position: Span
}

/** A reference to a target that is defined elsewhere. */
export function referenceNode({shown, name, textSpan, position}: FoundReference): LinkReference {
  const label = name === null ? '' : collapseBlanks(unescapeNull(name))
  return {
    type: 'linkReference',
    identifier: normalizeName(label),
    label,
    referenceType: 'full',
    children: textOf(shown, textSpan),
    ...(name === null ? {data: {isAnonymous: true}} : {}),
    position
  }
}
