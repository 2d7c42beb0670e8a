import type {StepOptions} from '../../model/options.ts'
import type {Point, Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import {type Item, readItems} from './items.ts'
import {lengthOfLine, placeText} from './placed-text.ts'
import {readSettings, type Settings} from './settings.ts'

/** What a directive says about the blocks in it, and its first line. */
export interface DirectiveSettings {
  readonly settings: Settings
  readonly position: Position
  /** The directive as its syntax writes it, for messages. */
  readonly written: string
}

/** As much of a directive node as is asked for. */
export interface DirectiveNode {
  readonly name: string
  readonly attributes?: Readonly<Record<string, unknown>>
}

const foreseen: ReadonlySet<string> = new Set(['file'])

/**
 * What a directive of ours says; `undefined` for one of somebody else.
 *
 *     :::step[Migrate]{#migrate timeout=5m}
 *        ^^^^         ^^^^^^^^^^^^^^^^^^^^^
 *     .. step:: #migrate timeout=5m
 *        ^^^^   ^^^^^^^^^^^^^^^^^^^
 */
export function readDirective(
  {name, attributes}: DirectiveNode,
  start: Point,
  {text: document}: Source,
  report: Report
): DirectiveSettings | undefined {
  const line = document.slice(start.offset, start.offset + lengthOfLine(document, start.offset))
  const marker = /^\.\. +[\w-]+ ?::/.exec(line)?.[0].length
  const placed = placeText(line, document, start)
  const position = placed.positionOf(0, line.length)
  const write = (directive: string): string =>
    marker === undefined ? `\`:::${directive}\`` : `\`.. ${directive}::\``
  if (foreseen.has(name)) {
    const message = `This version cannot perform ${write(name)} yet`
    const hint = `allowed are ${write('step')} and ${write('manual')}`
    report('unsupported-annotation', position, message, hint)
  }
  if (name !== 'step' && name !== 'manual') return undefined
  if (marker !== undefined && Object.keys(attributes ?? {}).length > 0) {
    const message = `${write(name)} takes no fields, so what they say would be lost`
    report('malformed-annotation', position, message, `write \`.. ${name}:: key=value\``)
  }
  const items = marker === undefined ? itemsInBraces(line) : readItems(line, marker, false).items
  const settings = readSettings([{placed, items}], report)
  if (name === 'step') return {settings, position, written: write(name)}
  const options: StepOptions = {...settings.options, manual: true}
  return {settings: {...settings, options}, position, written: write(name)}
}

/** What stands in the braces of a directive. */
export function itemsInBraces(line: string): readonly Item[] {
  const brace = openingBrace(line)
  return brace === undefined ? [] : readItems(line, brace + 1, true).items
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
