import type {FootnoteReference} from 'mdast'
import {normalizeName} from '../block/names.ts'
import {canEnd, canStart} from './boundary.ts'
import type {InlineConstruct} from './context.ts'
import {endOfName} from './name-run.ts'

/** `[1]_`, `[#]_`, `[#name]_`, `[*]_`, `[CIT2002]_` */
export const takeFootnoteReference: InlineConstruct = (context, at) => {
  const {text, from} = context
  if (!canStart(text, at, from)) return undefined
  const close = endOfLabel(text, at + 1)
  if (close === undefined || !text.startsWith(']_', close)) return undefined
  const end = close + 2
  if (!canEnd(text, end, text.length)) return undefined
  const label = text.slice(at + 1, close)
  const node: FootnoteReference = {
    type: 'footnoteReference',
    identifier: normalizeName(label),
    label,
    position: context.span(at, end)
  }
  if (!/^(?:[0-9]+$|#|\*)/.test(label)) node.data = {isCitation: true}
  return {kind: 'nodes', start: at, end, nodes: [node]}
}

function endOfLabel(text: string, at: number): number | undefined {
  if (text[at] === '*') return at + 1
  if (text[at] === '#') return endOfName(text, at + 1)
  const end = endOfName(text, at)
  return end === at ? undefined : end
}
