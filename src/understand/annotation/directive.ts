import type {Point, Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../report.ts'
import {readItems} from './items.ts'
import {lengthOfLine, placeText} from './placed-text.ts'
import {readSettings, type Settings} from './settings.ts'

/** What a directive says about the blocks in it, and its first line. */
export interface DirectiveSettings {
  readonly settings: Settings
  readonly position: Position
}

const foreseen: ReadonlySet<string> = new Set(['choice', 'option', 'file'])

/**
 * What a directive of ours says; `undefined` for one of somebody else.
 *
 *     :::step[Migrate]{#migrate timeout=5m}
 *        ^^^^         ^^^^^^^^^^^^^^^^^^^^^
 */
export function readDirective(
  name: string,
  start: Point,
  {text: document}: Source,
  report: Report
): DirectiveSettings | undefined {
  const line = document.slice(start.offset, start.offset + lengthOfLine(document, start.offset))
  const placed = placeText(line, document, start)
  const position = placed.positionOf(0, line.length)
  if (foreseen.has(name)) {
    const message = `This version cannot perform \`:::${name}\` yet`
    report('unsupported-annotation', position, message, 'allowed are `:::step` and `:::manual`')
  }
  if (name !== 'step' && name !== 'manual') return undefined
  const brace = openingBrace(line)
  const items = brace === undefined ? [] : readItems(line, brace + 1, true).items
  const settings = readSettings([{placed, items}], report)
  if (name === 'step') return {settings, position}
  return {settings: {...settings, options: {...settings.options, manual: true}}, position}
}

/** Where the braces begin; a label may hold some too. */
function openingBrace(line: string): number | undefined {
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '{' && depth === 0) return at
    if (line[at] === '[') depth += 1
    if (line[at] === ']') depth -= 1
  }
  return undefined
}

/** A directive of ours that is malformed is a paragraph for every reader: say so, or what it says would be lost. */
export function reportBrokenDirective(paragraph: Position, source: Source, report: Report): void {
  const text = source.text.slice(paragraph.start.offset, paragraph.end.offset)
  if (!text.includes('::')) return
  const found = brokenDirective.exec(text)
  if (found === null) return
  const [all, prefix = ''] = found
  const start = found.index + prefix.length
  report(
    'malformed-annotation',
    placeText(text, source.text, paragraph.start).positionOf(start, found.index + all.length),
    `\`${all.slice(prefix.length)}\` begins a directive that cannot be read`,
    'a directive begins with a line such as `:::step{timeout=5m}` and ends with a line `:::`'
  )
}

const brokenDirective =
  /^([ \t>]*)(?::{3,}[ \t]*|::)(?:step|manual|choice|option|file)(?=[ \t]*[[{]|[ \t]*$)/m
