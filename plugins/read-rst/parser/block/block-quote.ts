import type {Blockquote, Paragraph} from 'mdast'
import {takeIndented} from '../lines/indented.ts'
import type {Lines} from '../lines/lines.ts'
import {indentOf} from '../lines/white-space.ts'
import {reportMissingBlankLine} from './blank-line.ts'
import type {Body} from './body.ts'
import {parseNested} from './nested.ts'

/** An indented block that nothing announces: one or more quotes, each but the last ended by who said it. */
export function takeBlockQuote(body: Body, at: number): number {
  const block = takeIndented(body.lines, at)
  addQuotes(body, block.lines)
  if (!block.isClosed) reportMissingBlankLine(body, block.next, 'quote')
  return block.next
}

function addQuotes(body: Body, quoted: Lines): void {
  const {texts} = quoted
  let from = 0
  while (from < texts.length) {
    if (texts[from] === '') {
      from += 1
      continue
    }
    const attribution = findAttribution(texts, from)
    const lines = quoted.slice(from, attribution?.start).withoutBlankEnd()
    const last = (attribution?.end ?? from + lines.length) - 1
    const quote: Blockquote = {
      type: 'blockquote',
      children: parseNested(body, lines),
      position: {start: lines.place(0), end: quoted.end(last)}
    }
    if (attribution !== undefined) quote.children.push(attributionNode(body, quoted, attribution))
    body.children.push(quote)
    if (attribution === undefined) return
    from = attribution.end
  }
}

/** Lines of a quote that say who is quoted. */
interface Attribution {
  readonly start: number
  readonly end: number
  /** Characters before the name. */
  readonly marker: number
  /** Indentation of the lines below the first. */
  readonly indent: number
}

const dash: RegExp = /^(?:---?(?!-)|\u2014) *(?=[^ ])/

/**
 * Find who is quoted: a paragraph behind the quoted text that begins with a dash, its other lines indented alike.
 *
 *     It is my business to know things.
 *
 *     -- Sherlock Holmes
 */
function findAttribution(texts: readonly string[], from: number): Attribution | undefined {
  for (let start = from + 2; start < texts.length; start++) {
    if (texts[start - 1] !== '') continue
    const marker = dash.exec(texts[start] as string)?.[0].length
    if (marker === undefined) continue
    const shape = measureAttribution(texts, start)
    if (shape !== undefined) return {start, marker, ...shape}
  }
  return undefined
}

function measureAttribution(
  texts: readonly string[],
  start: number
): Pick<Attribution, 'end' | 'indent'> | undefined {
  let indent: number | undefined
  let end = start + 1
  for (; end < texts.length && texts[end] !== ''; end++) {
    const own = indentOf(texts[end] as string)
    indent ??= own
    if (own !== indent) return undefined
  }
  return {end, indent: indent ?? 0}
}

function attributionNode(
  {session}: Body,
  quoted: Lines,
  {start, end, marker, indent}: Attribution
): Paragraph {
  const texts: string[] = []
  const columns: number[] = []
  for (let at = start; at < end; at++) {
    const cut = at === start ? marker : indent
    texts.push((quoted.texts[at] as string).slice(cut))
    columns.push((quoted.columns[at] as number) + cut)
  }
  const lines = quoted.with(start, texts, columns)
  const position = {start: quoted.place(start), end: quoted.end(end - 1)}
  const node: Paragraph = {type: 'paragraph', data: {attribution: true}, children: [], position}
  session.addText(node, lines)
  return node
}
