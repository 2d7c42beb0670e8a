import type {Nodes, Root} from 'mdast'
import type {Point, Position} from '../../model/position.ts'
import {mergeSaid, type Said} from '../../model/said.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import type {CommentNode} from '../../seam/reader.ts'
import {
  type DocumentSettings,
  noDocumentSettings,
  readDocumentSettings
} from './document-settings.ts'
import {settingsInField, settingsInFrontMatter} from './front-matter.ts'
import {type Item, readItems} from './items.ts'
import {lengthOfMark} from './mark.ts'
import {type PlacedText, placeLines, placeText} from './placed-text.ts'
import {readSaid} from './read-said.ts'
import {readSettings} from './settings.ts'

/** What a document says of itself, and the nodes that say it. */
export interface WholeDocument extends DocumentSettings {
  readonly spoken: ReadonlySet<Nodes>
}

/**
 * Read the settings of a whole document, which stand before everything else:
 *
 *     ---                            .. as-written: timeout=5m .slow        :as-written: timeout=5m
 *     as-written: timeout=5m .slow
 *     ---                            Title
 *                                    =====
 */
export async function readWholeDocument(
  {children}: Root,
  source: Source,
  report: Report
): Promise<WholeDocument> {
  const spoken = new Set<Nodes>()
  let whole = noDocumentSettings
  const hear = (settings: DocumentSettings): void => {
    whole = {
      variables: [...whole.variables, ...settings.variables],
      choices: [...whole.choices, ...settings.choices],
      said: mergeSaid(whole.said, settings.said)
    }
  }
  const readAnnotation = (text: string, start: Point): Said => {
    const {items} = readItems(text, 0, false)
    return readForAll({placed: placeText(text, source.text, start), items}, report)
  }
  for (const node of leadingNodes(children)) {
    const {position} = node as {readonly position?: Position}
    if (position === undefined) continue
    if (node.type === 'yaml') {
      const settings = settingsInFrontMatter(node, position, source)
      if (settings) hear(await readDocumentSettings(settings, report, readAnnotation))
    } else if (isComment(node) && lengthOfMark(node.value) > 0 && isBeforeTitle(node, children)) {
      spoken.add(node)
      const lines = node.data?.lines ?? [{text: node.value, ...position.start}]
      const placed = placeLines(node.value, lines)
      const {items} = readItems(node.value, lengthOfMark(node.value), false)
      hear({...noDocumentSettings, said: readForAll({placed, items}, report)})
    }
    for (const field of fieldsOf(node)) {
      spoken.add(field)
      const settings = settingsInField(field.name, field.position, source)
      hear(
        settings === undefined
          ? {...noDocumentSettings, said: readField(field, source, report)}
          : await readDocumentSettings(settings, report, readAnnotation)
      )
    }
  }
  return {...whole, spoken}
}

/** Nothing that a person reads has begun before them, but for the title. */
function leadingNodes(children: readonly Nodes[]): readonly Nodes[] {
  const other = children.findIndex((node) => !isQuiet(node) && node.type !== 'heading')
  const all = other === -1 ? children : children.slice(0, other)
  const title = all.findIndex(({type}) => type === 'heading')
  const upToTitle = title === -1 ? all : all.slice(0, title)
  // Below the title only the list of fields is left, which docutils takes for the data of the document.
  const fields = all.filter(({type}) => (type as string) === 'fieldList')
  return [...new Set([...upToTitle, ...fields])]
}

const quiet: ReadonlySet<string> = new Set(['yaml', 'comment', 'definition', 'fieldList', 'target'])

/** Whether a comment stands before the title or the data of the document; before anything else it means that. */
function isBeforeTitle(comment: Nodes, children: readonly Nodes[]): boolean {
  const next = children.slice(children.indexOf(comment) + 1).find((node) => !isQuiet(node))
  return next?.type === 'heading'
}

function isQuiet({type}: Nodes): boolean {
  return quiet.has(type)
}

interface FieldNode {
  readonly type: string
  readonly name: string
  readonly position: Position
}

function fieldsOf(node: Nodes): readonly (Nodes & FieldNode)[] {
  if ((node.type as string) !== 'fieldList' || !('children' in node)) return []
  return (node.children as unknown as (Nodes & FieldNode)[]).filter(
    ({name}) => name === 'as-written'
  )
}

// :as-written: timeout=5m
//              ^^^^^^^^^^
function readField({position}: FieldNode, source: Source, report: Report): Said {
  const text = source.text.slice(position.start.offset, position.end.offset)
  const placed = placeText(text, source.text, position.start)
  const {items} = readItems(text, ':as-written:'.length, false)
  return readForAll({placed, items}, report)
}

/** What an annotation says of all steps: single steps cannot be meant by it. */
function readForAll(
  {placed, items}: {readonly placed: PlacedText; readonly items: readonly Item[]},
  report: Report
): Said {
  const general = items.filter((item) => {
    if (item.kind !== 'id' && item.kind !== 'key') return true
    const fault =
      item.kind === 'key' ? faultOf(readSaid(item.name, item.value?.text ?? null, true)) : nameFault
    if (fault === undefined) return true
    const length = item.kind === 'key' ? item.name.length : item.end - item.start
    report(
      fault.code,
      placed.positionOf(item.start, item.start + length),
      fault.message,
      fault.hint
    )
    return false
  })
  const {options, role} = readSettings([{placed, items: general}], report)
  return {...options, ...(role === null ? {} : {role: role.role})}
}

function faultOf(read: ReturnType<typeof readSaid>) {
  // Whatever else is wrong with it is told where it is wrong for a single step too.
  return 'fault' in read && read.fault.isName && read.fault.code === 'malformed-annotation'
    ? read.fault
    : undefined
}

const nameFault = {
  code: 'malformed-annotation',
  message: 'A name belongs to one step, not to a whole document',
  hint: null
} as const

function isComment(node: {readonly type: string}): node is CommentNode {
  return node.type === 'comment'
}
