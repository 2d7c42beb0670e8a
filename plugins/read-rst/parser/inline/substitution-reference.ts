import {collapseBlanks} from '../block/names.ts'
import {isBlank} from '../lines/white-space.ts'
import type {SubstitutionReference} from '../tree/nodes.ts'
import {canStart, isQuoted} from './boundary.ts'
import type {InlineConstruct} from './context.ts'
import type {EndString} from './end-search.ts'
import {unescapeNull} from './escape.ts'
import {referenceNode} from './reference.ts'
import {textOf} from './text-node.ts'

const endString: EndString = {
  name: 'substitution',
  mark: '|',
  heedsEscapes: true,
  ends(text, at) {
    let underscores = 0
    while (underscores < 2 && text[at + 1 + underscores] === '_') underscores += 1
    return Array.from({length: underscores + 1}, (_, index) => at + 1 + underscores - index)
  }
}

/** `|name|`, and `|name|_`, which is a reference too. */
export const takeSubstitutionReference: InlineConstruct = (context, at) => {
  const {text, from, ends} = context
  const inside = at + 1
  if (text[inside] === '|' || isBlank(text.charCodeAt(inside)) || !canStart(text, at, from))
    return undefined
  if (isQuoted(text, at, inside, from)) return {kind: 'quoted', end: inside}
  const end = ends.find(endString, inside)
  if (end === undefined) {
    context.report(
      'unclosed-inline',
      context.span(at, inside),
      '`|` begins a substitution that never ends'
    )
    return {kind: 'broken', start: at, end: inside}
  }
  const name = text.slice(inside, end.start)
  const node: SubstitutionReference = {
    type: 'substitutionReference',
    name: collapseBlanks(unescapeNull(name)),
    children: textOf(name, context.span(inside, end.start)),
    position: context.span(at, end.start + 1)
  }
  if (end.end === end.start + 1) return {kind: 'nodes', start: at, end: end.end, nodes: [node]}
  const isAnonymous = end.end === end.start + 3
  const reference = referenceNode({
    shown: name,
    name: isAnonymous ? null : name,
    textSpan: context.span(inside, end.start),
    position: context.span(at, end.end)
  })
  return {kind: 'nodes', start: at, end: end.end, nodes: [{...reference, children: [node]}]}
}
