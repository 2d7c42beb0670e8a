import type {Nodes} from 'mdast'
import type {Position} from '../../model/position.ts'
import type {DocumentBlock} from '../locate.ts'

/** A line of a text that is put before another one, or what is put at the end of a line. */
export interface Edit {
  readonly kind: 'before' | 'behind'
  /** The line that it speaks of, counted from 1. */
  readonly line: number
  /** Lines, or the words at the end of one. */
  readonly lines: readonly string[]
}

/** A paragraph, which knows whether the next block of code is there because it says so. */
interface Lead {
  readonly position: Position
  readonly node: Nodes
}

/** A block as the reader of its document sees it. */
export interface PlacedBlock extends DocumentBlock {
  readonly block: DocumentBlock['block'] & {
    readonly language: string | null
    readonly position: Position
  }
  /** The paragraph before it, if nothing else stands between. */
  readonly lead: Lead | null
}

/** The edit that gives a block an annotation; `undefined` where its syntax has no place for one. */
export function annotateBlock(
  placed: PlacedBlock,
  annotation: string,
  {syntax, lines}: {readonly syntax: string; readonly lines: readonly string[]}
): Edit | undefined {
  return syntax === 'rst' ? inRst(placed, annotation, lines) : inMarkdown(placed, annotation, lines)
}

// ```console
// ```console {manual}
function inMarkdown(
  {block}: PlacedBlock,
  annotation: string,
  lines: readonly string[]
): Edit | undefined {
  const {start} = block.position
  const line = lines[start.line - 1] ?? ''
  const [, sign, info = ''] = /^(`{3,}|~{3,})[ \t]*(.*)$/.exec(line.slice(start.column - 1)) ?? []
  const isClear = sign?.startsWith('~') || !annotation.includes('`')
  if (/^[\w+-]/.test(info) && block.language !== null && isClear) {
    return {kind: 'behind', line: start.line, lines: [` {${annotation}}`]}
  }
  const prefix = line.slice(0, start.column - 1)
  // A list begins in this line: what is put before it would stand outside of its item.
  if (!/^[ \t>]*$/.test(prefix) || annotation.includes('--')) return undefined
  return {kind: 'before', line: start.line, lines: [`${prefix}<!-- as-written: ${annotation} -->`]}
}

// .. as-written: manual
//
// Create an account for the administrator::
function inRst(
  {block, lead}: PlacedBlock,
  annotation: string,
  lines: readonly string[]
): Edit | undefined {
  const own = block.position.start
  const isDirective = /^[ \t]*\.\. /.test(lines[own.line - 1] ?? '')
  const start = isDirective ? own : announcement(lead, own.line, lines)
  if (start === undefined) return undefined
  const line = lines[start.line - 1] ?? ''
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  // A list begins in this line, or something else that the paragraph is a part of.
  if (indent.length !== start.column - 1) return undefined
  const above = lines[start.line - 2] ?? ''
  const gap = above.trim() === '' ? [] : ['']
  return {
    kind: 'before',
    line: start.line,
    lines: [...gap, `${indent}.. as-written: ${annotation}`, '']
  }
}

/** Where the paragraph begins that ends in `::`; one that is nothing else is no paragraph of the document. */
function announcement(
  lead: Lead | null,
  line: number,
  lines: readonly string[]
): {readonly line: number; readonly column: number} | undefined {
  const isSaid = lead?.node.type === 'paragraph' && lead.node.data?.announcesBlock
  if (isSaid) return lead.position.start
  const above = lines.slice(0, line - 1).findLastIndex((text) => text.trim() !== '')
  const text = lines[above]
  return text?.trim() === '::' ? {line: above + 1, column: text.indexOf('::') + 1} : undefined
}
