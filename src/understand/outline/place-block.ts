import type {Code, Nodes} from 'mdast'
import type {Block, PlacedPrompts} from '../../model/block.ts'
import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import {languageInBraces, readFence} from '../annotation/fence.ts'
import type {CommentAnnotation} from '../annotation/mark.ts'
import {placeText} from '../annotation/placed-text.ts'
import {
  type Annotation,
  mergeSettings,
  readSettings,
  type Settings
} from '../annotation/settings.ts'
import {languageKind} from '../block/languages.ts'
import type {SectionPath} from './heading.ts'

/** A code block and everything around it that bears on what it means. */
export interface PlacedBlock {
  readonly block: Block
  /** Titles from the outermost to the innermost. */
  readonly section: readonly string[]
  readonly settings: Settings
  /** Whether an annotation speaks of it as something that is typed. */
  readonly isSaidToBeStep: boolean
  /** The paragraph before it, if nothing else stands between. */
  readonly lead: Lead | null
}

/** A paragraph of the document, not yet read. */
export interface Lead {
  readonly node: Nodes
  readonly position: Position
}

/** What holds where a block stands. */
export interface Surroundings {
  readonly path: SectionPath
  /** What the directives around it say. */
  readonly settings: Settings
  readonly isInStep: boolean
}

/** Join a block with its language, its surroundings, and the annotations at its fence and before it. */
export function placeBlock(
  node: Code,
  position: Position,
  comments: readonly CommentAnnotation[],
  {path, settings, isInStep}: Surroundings,
  {
    source,
    report,
    lead
  }: {readonly source: Source; readonly report: Report; readonly lead: Lead | null}
): PlacedBlock {
  const language = languageOf(node)
  const prompt = placePrompts(node, position, source)
  const block = {language, lines: node.data?.lines ?? [], position, prompt}
  const section = path.map(({title}) => title)
  const kind = languageKind(language)
  const fence = (to: Report): Annotation[] => readFence(node, position.start, source, to)
  const isProgramToRun = (): boolean =>
    settings.options.run === true || [...comments, ...fence(() => {})].some(isSaidToRun)
  if (kind === 'data' || (kind === 'program' && !isProgramToRun())) {
    for (const comment of comments) {
      const message = `A \`${language}\` block follows, and such blocks are not run`
      const hint = kind === 'program' ? 'add `run` to have Node run it' : null
      report('misplaced-annotation', comment.position, message, hint)
    }
    return {block, section, settings, isSaidToBeStep: false, lead}
  }
  const annotations = [...comments, ...fence(report)]
  const own = readSettings(annotations, report)
  const hasKeys = annotations.some(({items}) => items.some(({kind}) => kind === 'key'))
  return {
    block,
    section,
    settings: mergeSettings(settings, own),
    isSaidToBeStep: isInStep || comments.length > 0 || hasKeys,
    lead
  }
}

// .. prompt:: bash root@new-server$
//                  ^^^^^^^^^^^^^^^^
function placePrompts({data}: Code, {start, end}: Position, {text}: Source): PlacedPrompts | null {
  const {prompt, lines = []} = data ?? {}
  if (prompt === undefined) return null
  const head = text.slice(start.offset, lines[0]?.offset ?? end.offset)
  const [first = ''] = prompt.prompts
  const found = head.lastIndexOf(first)
  return {...prompt, position: placeText(head, text, start).positionOf(found, found + first.length)}
}

function isSaidToRun({items}: Annotation): boolean {
  return items.some((item) => item.kind === 'key' && item.name === 'run')
}

/** Lower case; remark takes `console{timeout=5m}` for a language, and Pandoc writes it into the braces. */
function languageOf({lang, meta}: Code): string | null {
  const info = lang ?? ''
  const brace = info.indexOf('{')
  const language = brace === -1 ? info : info.slice(0, brace)
  if (language !== '') return language.toLowerCase()
  return languageInBraces(`${info} ${meta ?? ''}`)
}
