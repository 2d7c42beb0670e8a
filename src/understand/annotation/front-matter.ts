import type {Yaml} from 'mdast'
import {isMap, isNode, isScalar, LineCounter, parseDocument} from 'yaml'
import type {Position} from '../../model/position.ts'
import {mergeSaid, type Said} from '../../model/said.ts'
import {saidValue} from '../../model/said-value.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../report.ts'
import {type Item, readItems} from './items.ts'
import {type PlacedText, placeText} from './placed-text.ts'
import {readSaid} from './read-said.ts'

/**
 * What the key `as-written` of a front matter says, in the grammar of annotations or as YAML.
 *
 *     as-written: timeout=5m .slow        as-written:
 *                                           timeout: 5m
 *                                           tag: slow
 */
export function frontMatterSaid(
  {value}: Yaml,
  {start}: Position,
  source: Source,
  report: Report,
  readAnnotation: (placed: PlacedText, items: readonly Item[]) => Said
): Said {
  const base = /^.*(?:\r\n?|\n)/.exec(source.text.slice(start.offset))?.[0].length ?? 0
  const first = start.offset + base
  const text = source.text.slice(first, first + value.length)
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const place = (from: number, to: number): Position => {
    const {line, col} = lines.linePos(from)
    const begin = {line: start.line + line, column: col, offset: first + from}
    const length = Math.max(1, (/^.*/.exec(text.slice(from, to))?.[0] ?? '').length)
    return {
      start: begin,
      end: {line: begin.line, column: col + length, offset: begin.offset + length}
    }
  }
  const [error] = document.errors
  if (error !== undefined) {
    const message = `The front matter cannot be read: ${error.message}`
    report('malformed-annotation', place(...error.pos), message)
    return {}
  }
  const node = document.get('as-written', true)
  if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const [from, to] = node.range
    const written = text.slice(from, to)
    const isQuoted = /^["']/.test(written)
    const placed = placeText(written, source.text, place(from, to).start)
    const {items} = isQuoted
      ? readItems(written.slice(0, -1), 1, false)
      : readItems(written, 0, false)
    return readAnnotation(placed, items)
  }
  if (!isMap(node)) {
    const message = '`as-written` holds neither an annotation nor keys and values'
    const key = text.search(/^["']?as-written/m)
    const end = key + 'as-written'.length
    report('malformed-annotation', place(key, end), message, 'write `as-written: timeout=5m`')
    return {}
  }
  let said: Said = {}
  for (const {key, value: held} of node.items) {
    if (!isScalar(key) || !key.range) continue
    const name = String(key.value)
    // Declarations are read elsewhere.
    if (name === 'variables' || name === 'choices') continue
    const json: unknown = toJs(held, document)
    const [from, to] = key.range
    if (json === undefined || saidValue(name, json) === undefined) {
      report('malformed-annotation', place(from, to), `\`${name}\` holds nothing that can be meant`)
      continue
    }
    const read = readSaid(name, saidValue(name, json) ?? null, true)
    if ('said' in read) {
      said = mergeSaid(said, read.said)
      continue
    }
    const range = (held as {readonly range?: [number, number, number]} | null)?.range
    const {code, message, hint, isName} = read.fault
    const where = isName || !range ? place(from, to) : place(range[0], range[1])
    report(code, where, message, hint)
  }
  return said
}

/** `undefined` for what cannot be had: aliases that grow without bound. */
function toJs(node: unknown, document: ReturnType<typeof parseDocument>): unknown {
  if (!isNode(node)) return undefined
  try {
    return node.toJS(document, {maxAliasCount: 100})
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}
