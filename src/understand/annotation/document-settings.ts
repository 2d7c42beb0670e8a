import type {Document, Node} from 'yaml'
import type {SectionChoice} from '../../model/choice.ts'
import type {Point, Position} from '../../model/position.ts'
import {mergeSaid, type Said} from '../../model/said.ts'
import {saidValue} from '../../model/said-value.ts'
import type {Variable} from '../../model/variables.ts'
import type {Report} from '../../problem/report.ts'
import {suggest} from '../../problem/suggest.ts'
import {
  type DeclarationPlace,
  readSectionChoices,
  readVariables
} from '../variables/declarations.ts'
import type {SettingsText} from './front-matter.ts'
import {annotationKeys} from './keys.ts'
import {readSaid} from './read-said.ts'

/** What a document says of itself as a whole. */
export interface DocumentSettings {
  readonly variables: readonly Variable[]
  readonly choices: readonly SectionChoice[]
  /** What holds for all its steps. */
  readonly said: Said
}

/** Nothing is said. */
export const noDocumentSettings: DocumentSettings = {variables: [], choices: [], said: {}}

/** Reads what is said in the grammar of annotations; its text begins at a place of the document. */
export type ReadAnnotation = (text: string, start: Point) => Said

/** Read what a document declares; the parser of YAML is loaded only for this. */
export async function readDocumentSettings(
  settings: SettingsText,
  report: Report,
  readAnnotation: ReadAnnotation
): Promise<DocumentSettings> {
  const {parseDocument, isMap, isNode, isScalar} = await import('yaml')
  const {text, start, isOurs} = settings
  // Every scalar is the text that is written: version 1.10 is not 1.1.
  const document = parseDocument(text, {schema: 'failsafe'})
  const placeOf = (from: number, to: number): Position => ({
    start: pointAt(text, from, start),
    end: pointAt(text, to, start)
  })
  const [error] = document.errors
  if (error !== undefined) {
    const message = `What the document says of itself is no YAML: ${firstLine(error.message)}`
    report('malformed-annotation', placeOf(error.pos[0], error.pos[0] + 1), message)
    return noDocumentSettings
  }
  const prefix = isOurs ? [] : ['as-written']
  const locate = (path: readonly string[], what: 'key' | 'value'): Position => {
    const node = nodeAt(document, [...prefix, ...path], what, isMap)
    const [from, to] = isNode(node) && node.range ? node.range : [0, 1]
    return placeOf(from, Math.max(from + 1, to))
  }
  const place = {locate, report}
  const whole: unknown = isOurs ? document.contents : document.get('as-written', true)
  if (isScalar(whole) && typeof whole.value === 'string' && whole.value !== '' && whole.range) {
    const [from, to] = whole.range
    const quotes = /^["']/.test(text.slice(from, to)) ? 1 : 0
    const written = text.slice(from + quotes, to - quotes)
    return {...noDocumentSettings, said: readAnnotation(written, placeOf(from + quotes, to).start)}
  }
  const declared = valueOf(document, prefix)
  if (declared === undefined) {
    const message = '`as-written` holds neither an annotation nor keys and values'
    report('malformed-annotation', locate([], 'key'), message, 'write `as-written: timeout=5m`')
    return noDocumentSettings
  }
  const {variables, choices, ...keys} = declared
  return {
    variables: variables === undefined ? [] : readVariables(variables, place),
    choices: choices === undefined ? [] : readSectionChoices(choices, place),
    said: readKeys(keys, place)
  }
}

function readKeys(
  keys: Readonly<Record<string, unknown>>,
  {locate, report}: DeclarationPlace
): Said {
  let said: Said = {}
  for (const [name, value] of Object.entries(keys)) {
    const isFlag = value === 'true' && annotationKeys.get(name)?.value === null
    const text = isFlag ? null : saidValue(name, value)
    const read = readSaid(name, text === undefined ? '' : text, true)
    if ('said' in read && text !== undefined) {
      said = mergeSaid(said, read.said)
    } else if ('fault' in read && (text !== undefined || read.fault.isName)) {
      const {code, message, hint, isName} = read.fault
      const near =
        code === 'unknown-annotation' ? suggest(name, ['variables', 'choices']) : undefined
      const meant = near === undefined ? hint : `did you mean \`${near}\`?`
      report(code, locate([name], isName ? 'key' : 'value'), message, meant)
    } else {
      const message = `\`${name}\` holds nothing that can be meant`
      report('malformed-annotation', locate([name], 'key'), message)
    }
  }
  return said
}

/** What is said to us; `undefined` where that is no map, or too large when its aliases are followed. */
function valueOf(
  document: Document,
  prefix: readonly string[]
): Record<string, unknown> | undefined {
  let value: unknown
  try {
    value = document.toJS({maxAliasCount: 100})
  } catch (error) {
    // yaml throws when aliases would grow without bound.
    if (!(error instanceof ReferenceError)) throw error
    return undefined
  }
  for (const key of prefix) value = isRecord(value) ? value[key] : undefined
  return isRecord(value) ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The node of a path, or what comes nearest: where there is no value, its key. */
function nodeAt(
  document: Document,
  path: readonly string[],
  what: 'key' | 'value',
  isMap: typeof import('yaml').isMap
): Node | null {
  const parent: unknown =
    path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(parent) ? parent.items.find(({key}) => String(key) === path.at(-1)) : undefined
  const {key, value} = pair ?? {}
  return ((what === 'key' ? key : (value ?? key)) ?? document.contents) as Node | null
}

function pointAt(text: string, index: number, {line, column, offset}: Point): Point {
  const before = text.slice(0, index).split(/\r\n?|\n/)
  const last = before.at(-1) as string
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + last.length : last.length + 1,
    offset: offset + index
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}
