import type {Code} from 'mdast'
import type {Point} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import {suggest} from '../../problem/suggest.ts'
import {languageKind} from '../block/languages.ts'
import {foreignBraces, translate} from './dialect/translate.ts'
import {foreignKeys} from './foreign.ts'
import {type Item, type Items, readItems} from './items.ts'
import {annotationKeys} from './keys.ts'
import {lengthOfLine, type PlacedText, placeText} from './placed-text.ts'
import type {Annotation} from './settings.ts'

/**
 * The annotations in the braces behind a fence. Other tools write braces there too, so they are ours only with an
 * `#id` or a key of ours (FORMAT 5), and even then what is known to be theirs is left to them.
 *
 *     ```console {1,3} {#migrate timeout=5m}
 *                      ^^^^^^^^^^^^^^^^^^^^^
 */
export function readFence(node: Code, start: Point, source: Source, report: Report): Annotation[] {
  // remark takes braces without a blank before them for a part of the language.
  if (!node.lang?.includes('{') && !node.meta?.includes('{')) return []
  const {text: document} = source
  const line = document.slice(start.offset, start.offset + lengthOfLine(document, start.offset))
  const placed = placeText(line, document, start)
  const annotations: Annotation[] = []
  for (let brace = line.indexOf('{'); brace !== -1; ) {
    const foreign = foreignBraces(line, brace)
    if (foreign !== undefined) {
      const items = translate(foreign, placed, report)
      if (items.length > 0) annotations.push({placed, items})
      brace = line.indexOf('{', foreign.end)
      continue
    }
    const read = readItems(line, brace + 1, true)
    if (isOurs(read)) {
      annotations.push({placed, items: ourItems(read, node, brace)})
    } else {
      reportNearMisses(read, placed, report)
    }
    brace = line.indexOf('{', Math.max(read.end, brace + 1))
  }
  return annotations
}

/** The language of commands that braces begin with, as Pandoc's do: ```` ```{.bash #install} ````. */
export function languageInBraces(info: string): string | null {
  const language = /^\{\s*\.([\w-]+)/.exec(info)?.[1]?.toLowerCase() ?? null
  const kind = languageKind(language)
  return kind === 'shell' || kind === 'transcript' ? language : null
}

function isOurs({items}: Items): boolean {
  return items.some((item) => item.kind === 'id' || holdsOurKey(item))
}

function holdsOurKey(item: Item): boolean {
  return (
    (item.kind === 'key' || item.kind === 'unreadable') &&
    item.name !== null &&
    annotationKeys.has(item.name)
  )
}

function ourItems({items, end, isClosed}: Items, {lang}: Code, brace: number): readonly Item[] {
  const hasOurKey = items.some(holdsOurKey)
  const ours = items.filter((item, index) => {
    if (item.kind === 'id') return true
    if (item.kind === 'tag')
      return index > 0 || languageInBraces(lang ?? '') !== item.name.toLowerCase()
    if (holdsOurKey(item)) return true
    if (item.kind === 'unreadable') return hasOurKey && item.name === null && !isLineList(item)
    if (foreignKeys.has(item.name)) return false
    return hasOurKey || isNear(item.name)
  })
  const quote = items.at(-1)
  if (isClosed || (quote?.kind === 'unreadable' && quote.end === end)) return ours
  const unclosed = {text: '{', because: 'the brace is never closed', start: brace, end: brace + 1}
  return [...ours, {kind: 'unreadable', name: null, ...unclosed}]
}

// {1,3-5}: the lines that the renderer shall mark
function isLineList(item: Item & {kind: 'unreadable'}): boolean {
  return /^[\d,-]+$/.test(item.text)
}

function reportNearMisses({items}: Items, placed: PlacedText, report: Report): void {
  for (const item of items) {
    if (item.kind !== 'key' || foreignKeys.has(item.name)) continue
    const near = suggest(item.name, annotationKeys.keys())
    if (near === undefined) continue
    const position = placed.positionOf(item.start, item.start + item.name.length)
    const message = `\`${item.name}\` is almost a key of ours, and is left to other tools`
    report('near-annotation', position, message, `did you mean \`${near}\`?`)
  }
}

function isNear(name: string): boolean {
  return suggest(name, annotationKeys.keys()) !== undefined
}
