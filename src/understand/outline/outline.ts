import type {Nodes, Root} from 'mdast'
import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import type {CommentNode} from '../../seam/reader.ts'
import {readComments} from '../annotation/comment.ts'
import {readCommentNode} from '../annotation/comment-node.ts'
import {
  type DirectiveSettings,
  readDirective,
  reportBrokenDirective
} from '../annotation/directive.ts'
import type {CommentAnnotation} from '../annotation/mark.ts'
import {mergeSettings, noSettings} from '../annotation/settings.ts'
import {languageKind} from '../block/languages.ts'
import type {Title} from '../choices/proposals.ts'
import {type OptionSet, OptionSets} from '../choices/sets.ts'
import {type Legend, readLegends} from '../prose/legend.ts'
import {readProse} from '../prose/prose.ts'
import {enterSection, headingText} from './heading.ts'
import {type Lead, type PlacedBlock, placeBlock, type Surroundings} from './place-block.ts'

/** What a document consists of, as far as running it goes. */
export interface Outline {
  readonly title: string | null
  readonly blocks: readonly PlacedBlock[]
  /** In the order of the document. */
  readonly legends: readonly Legend[]
  /** The titles outside of all containers. */
  readonly titles: readonly Title[]
  /** What directives offer to choose from. */
  readonly optionSets: readonly OptionSet[]
}

/** A container and how far it is read. */
interface Level {
  readonly children: readonly Nodes[]
  next: number
  /** Sections that begin in a container end with it. */
  around: Surroundings
  /** Annotations that wait for the block below them. */
  readonly waiting: CommentAnnotation[]
  /** A directive of ours must hold commands. */
  readonly directive: DirectiveSettings | null
  readonly blocksBefore: number
}

/** Walk through a document in reading order, into every container; `spoken` nodes have been read already. */
export function outline(
  tree: Root,
  source: Source,
  report: Report,
  spoken: ReadonlySet<Nodes> = new Set()
): Outline {
  return new Walk(source, report, spoken).through(tree)
}

class Walk {
  readonly #source: Source
  readonly #report: Report
  readonly #spoken: ReadonlySet<Nodes>
  readonly #blocks: PlacedBlock[] = []
  // A stack instead of recursion: lists may be nested deeper than functions can be.
  readonly #levels: Level[] = []
  readonly #legends: Legend[] = []
  readonly #titles: Title[] = []
  readonly #optionSets: OptionSets
  /** The last paragraph, if nothing but containers began or ended behind it. */
  #lead: Lead | null = null
  #mainTitle: string | null = null
  #firstTitle: string | null = null

  constructor(source: Source, report: Report, spoken: ReadonlySet<Nodes>) {
    this.#source = source
    this.#report = report
    this.#spoken = spoken
    this.#optionSets = new OptionSets(source, report)
  }

  through(tree: Root): Outline {
    const around = {path: [], settings: noSettings, isInStep: false}
    this.#enter(tree.children, around, null)
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      const node = level.children[level.next]
      level.next += 1
      if (node === undefined) this.#leave(level)
      else this.#visit(node, level)
    }
    const title = this.#mainTitle ?? this.#firstTitle
    return {
      title,
      blocks: this.#blocks,
      legends: this.#legends,
      titles: this.#titles,
      optionSets: this.#optionSets.finish()
    }
  }

  #enter(children: readonly Nodes[], around: Surroundings, directive: Level['directive']): void {
    const blocksBefore = this.#blocks.length
    this.#levels.push({children, next: 0, around, waiting: [], directive, blocksBefore})
  }

  #leave(level: Level): void {
    this.#levels.pop()
    this.#reportMisplaced(level.waiting, 'No block follows this annotation')
    if (level.directive === null) return
    const {position, written} = level.directive
    const blocks = this.#blocks.slice(level.blocksBefore)
    if (blocks.some(({block}) => languageKind(block.language) !== 'data')) return
    this.#report('misplaced-annotation', position, `${written} holds no commands`)
  }

  #visit(node: Nodes, level: Level): void {
    if (this.#spoken.has(node)) return
    const {position} = node as {readonly position?: Position}
    if (node.type === 'html' && position !== undefined) {
      const read = readComments(node, position, this.#source, this.#report)
      if (!read.holdsOnlyComments) this.#separate(level)
      this.#reportMisplaced(read.misplaced, somethingElse)
      level.waiting.push(...read.annotations)
      return
    }
    if (node.type === 'code' && position !== undefined) {
      const place = {source: this.#source, report: this.#report, lead: this.#lead}
      this.#lead = null
      const waiting = level.waiting.splice(0)
      this.#blocks.push(placeBlock(node, position, waiting, level.around, place))
      return
    }
    if (isComment(node) && position !== undefined) {
      const annotation = readCommentNode(node, position, this.#report)
      if (annotation !== undefined) level.waiting.push(annotation)
      return
    }
    if (node.type !== 'paragraph' || node.data?.announcesBlock !== true) this.#separate(level)
    if (node.type === 'heading') {
      const title = headingText(node)
      this.#firstTitle ??= title
      if (node.depth === 1) this.#mainTitle ??= title
      level.around = {...level.around, path: enterSection(level.around.path, node)}
      const depth = node.data?.level ?? node.depth
      if (this.#levels.length === 1 && position !== undefined) {
        this.#titles.push({title, depth, position})
      }
    }
    if (position !== undefined) this.#hearAnnotation(node, position)
    this.#hearProse(node, position)
    if ('children' in node && this.#mayHoldBlocks(node, position)) {
      this.#descend(node, position, level.around)
    }
  }

  #descend(
    node: Nodes & {readonly children: readonly Nodes[]},
    position: Position | undefined,
    around: Surroundings
  ): void {
    const {type, name, attributes = {}} = node as NamedNode
    if (type !== 'containerDirective' || name === undefined || position === undefined) {
      this.#enter(node.children, around, null)
      return
    }
    const titles = around.path.map(({title}) => title)
    this.#optionSets.hear({name, attributes, children: node.children, position}, titles)
    const said = readDirective({name, attributes}, position.start, this.#source, this.#report)
    if (said === undefined) {
      this.#enter(node.children, around, null)
      return
    }
    const settings = mergeSettings(around.settings, said.settings)
    this.#enter(node.children, {...around, settings, isInStep: true}, said)
  }

  /** Text holds no blocks; but a comment in its midst may be an annotation that has lost its place. */
  #mayHoldBlocks({type}: Nodes, position: Position | undefined): boolean {
    if ((type !== 'paragraph' && type !== 'heading') || position === undefined) return true
    return this.#source.text.slice(position.start.offset, position.end.offset).includes('<!--')
  }

  #hearAnnotation(node: Nodes, position: Position): void {
    const {type, name} = node as NamedNode
    if (type === 'field' && name === 'as-written') {
      const message = 'Settings of a whole document stand at its beginning'
      this.#report('misplaced-annotation', position, message, 'put the field below the title')
    }
    if (node.type === 'paragraph') reportBrokenDirective(position, this.#source, this.#report)
  }

  #hearProse(node: Nodes, position: Position | undefined): void {
    if (separating.has(node.type)) this.#lead = null
    if (node.type !== 'paragraph' || position === undefined) return
    this.#lead = {node, position}
    const written = this.#source.text.slice(position.start.offset, position.end.offset)
    if (quotedSign.test(written)) this.#legends.push(...readLegends(readProse(node, position)))
  }

  /** Something stands between the annotations that wait and any block below. */
  #separate({waiting}: Level): void {
    this.#reportMisplaced(waiting.splice(0), somethingElse)
  }

  #reportMisplaced(annotations: readonly CommentAnnotation[], message: string): void {
    for (const {position} of annotations) {
      const isRst = this.#source.text.startsWith('..', position.start.offset)
      this.#report('misplaced-annotation', position, message, isRst ? rstPlacement : placement)
    }
  }
}

/** Nodes of directives and fields, which mdast does not know by itself. */
interface NamedNode {
  readonly type: string
  readonly name?: string
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** What ends what the paragraph before a block says of it. */
const separating: ReadonlySet<string> = new Set(['heading', 'table', 'thematicBreak', 'image'])

/** Only such paragraphs can be legends; most are none, and need not be read. */
const quotedSign = /[`"'\u201c\u2018\u00ab\u00bb\u201e*][#$]\s*[`"'\u201d\u2019\u00bb\u00ab\u201c*]/

const somethingElse = 'Something else than a block follows this annotation'
const placement = 'an annotation stands directly before the code block that it speaks of'
const rstPlacement =
  'an annotation stands directly before the directive, or the paragraph ending in `::`, that it speaks of'

function isComment(node: {readonly type: string}): node is CommentNode {
  return node.type === 'comment'
}
