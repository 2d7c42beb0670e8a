import type {Nodes} from 'mdast'
import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import {itemsInBraces} from '../annotation/directive.ts'
import type {Item} from '../annotation/items.ts'
import {lengthOfLine, placeText} from '../annotation/placed-text.ts'
import {headingText} from '../outline/heading.ts'

/** A directive as readers give it. */
export interface DirectiveNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly Nodes[]
  readonly position: Position
}

/** How a directive offers something to choose from. `isOurs`: what is wrong with it is told. */
export type ChoiceDirective =
  | {readonly kind: 'set'; readonly name: string | null; readonly isOurs: boolean}
  | {
      readonly kind: 'option'
      readonly name: string | null
      readonly isOurs: boolean
      /** Whether the same name elsewhere in the document is chosen with it, as Sphinx does for groups. */
      readonly isSynced: boolean
    }

const sets: ReadonlySet<string> = new Set(['tabs', 'tab-set', 'tab-set-code'])
const tabs: ReadonlySet<string> = new Set(['tab', 'tab-item', 'group-tab', 'code-tab'])

/** What a directive offers; `undefined` for all others. Our own are read in the line that they begin with. */
export function readChoiceDirective(
  node: DirectiveNode,
  source: Source,
  report: Report
): ChoiceDirective | undefined {
  const {name, attributes} = node
  if (sets.has(name)) return {kind: 'set', name: null, isOurs: false}
  if (tabs.has(name)) {
    const isSynced = name === 'group-tab' || name === 'code-tab' || 'sync' in attributes
    return {kind: 'option', name: labelOf(node) ?? languageIn(node), isOurs: false, isSynced}
  }
  if (name === 'choice') return {kind: 'set', name: readName(node, source, report), isOurs: true}
  if (name !== 'option') return undefined
  return {kind: 'option', name: readName(node, source, report), isOurs: true, isSynced: false}
}

/** A directive as its syntax writes it, for messages. */
export function writtenAs(name: string, {start}: Position, {text}: Source): string {
  return text.startsWith('.', start.offset) ? `\`.. ${name}::\`` : `\`:::${name}\``
}

/** Whether it is written in reStructuredText, where `option` may be Sphinx's own. */
export function isRst({position}: DirectiveNode, {text}: Source): boolean {
  return text.startsWith('.', position.start.offset)
}

/**
 * The name that one of our directives gives.
 *
 *     :::choice{name=server}      :::option{gunicorn}      :::option[Using gunicorn]
 *     .. choice:: server          .. option:: Using gunicorn
 */
function readName(node: DirectiveNode, source: Source, report: Report): string | null {
  const {attributes, position} = node
  const label = labelOf(node)
  if (isRst(node, source)) return label ?? textOf(attributes['name'])
  const {text} = source
  const {start} = position
  const line = text.slice(start.offset, start.offset + lengthOfLine(text, start.offset))
  let name = label
  for (const item of itemsInBraces(line)) {
    const said = nameIn(item)
    if (said !== undefined && name === null) {
      name = said
      continue
    }
    const place = placeText(line, text, start).positionOf(item.start, item.end)
    const what = said === undefined ? 'takes nothing but a name' : 'takes one name'
    report('malformed-annotation', place, `\`:::${node.name}\` ${what}`, example[node.name] ?? null)
  }
  return name
}

const example: Readonly<Record<string, string>> = {
  choice: 'such as `:::choice{name=server}`',
  option: 'such as `:::option{gunicorn}` or `:::option[Using gunicorn]`'
}

function nameIn(item: Item): string | undefined {
  if (item.kind !== 'key') return undefined
  if (item.value === null) return item.name
  return item.name === 'name' && item.value.text !== '' ? item.value.text : undefined
}

function labelOf({children}: DirectiveNode): string | null {
  const [first] = children
  if (first?.type !== 'paragraph') return null
  if ((first.data as {readonly directiveLabel?: boolean} | undefined)?.directiveLabel !== true) {
    return null
  }
  return textOf(headingText(first))
}

function languageIn({children}: DirectiveNode): string | null {
  const code = children.find(({type}) => type === 'code')
  return code?.type === 'code' ? (code.lang ?? null) : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
