import type {Html} from 'mdast'
import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../report.ts'
import {readItems} from './items.ts'
import {annotationKeys} from './keys.ts'
import {placeText} from './placed-text.ts'
import type {Annotation} from './settings.ts'

/** An annotation in a comment, which waits for the block that it stands before. */
export interface CommentAnnotation extends Annotation {
  readonly position: Position
}

/** What HTML between blocks means for us. */
export interface ReadComments {
  readonly annotations: readonly CommentAnnotation[]
  /** Annotations with something else than comments behind them, so that no block can follow. */
  readonly misplaced: readonly CommentAnnotation[]
  readonly holdsOnlyComments: boolean
}

/**
 * The annotations in a piece of HTML.
 *
 *     <!-- as-written: timeout=5m skip="needs a disk" -->
 *         ^^^^^^^^^^^^
 *         mark
 */
export function readComments(
  {value}: Html,
  position: Position,
  source: Source,
  report: Report
): ReadComments {
  const annotations: CommentAnnotation[] = []
  const misplaced: CommentAnnotation[] = []
  if (!value.includes('<!--')) return {annotations, misplaced, holdsOnlyComments: false}
  const placed = placeText(value, source.text, position.start)
  let behind = 0
  let holdsOnlyComments = true
  const passText = (end: number): void => {
    if (value.slice(behind, end).trim() === '') return
    holdsOnlyComments = false
    misplaced.push(...annotations.splice(0))
  }
  for (const comment of value.matchAll(/<!--([\s\S]*?)(-->|$)/g)) {
    passText(comment.index)
    behind = comment.index + comment[0].length
    const [, body = '', closing] = comment
    const commentPosition = placed.positionOf(comment.index, behind)
    const [mark] = /^\s*as-written:/.exec(body) ?? []
    if (mark === undefined) {
      reportNearMark(body, commentPosition, report)
      continue
    }
    if (closing === '') {
      const message = 'This comment is never closed'
      report('malformed-annotation', commentPosition, message, 'close it with `-->`')
      continue
    }
    const start = comment.index + '<!--'.length
    const {items} = readItems(value.slice(0, start + body.length), start + mark.length, false)
    if (items.length === 0) {
      report('malformed-annotation', commentPosition, 'This annotation says nothing')
    }
    annotations.push({placed, items, position: commentPosition})
  }
  passText(value.length)
  return {annotations, misplaced, holdsOnlyComments}
}

// <!-- as_written: timeout=5m -->, but not <!-- As written in the manual -->
function reportNearMark(body: string, position: Position, report: Report): void {
  if (!/^\s*as(?:[-_]writt?en\b|[ ]?writt?en\s*:)/i.test(body)) return
  const [, key = ''] = /^\s*as-written\s+[{]?\s*([\w-]+)/.exec(body) ?? []
  if (annotationKeys.has(key)) {
    // Nobody else can be meant, and what it forbids must not be done.
    report(
      'malformed-annotation',
      position,
      'A colon is missing behind `as-written`',
      'write `<!-- as-written: …`'
    )
    return
  }
  report(
    'near-annotation',
    position,
    'This comment begins almost like an annotation, and is taken for a comment',
    'an annotation begins with `<!-- as-written:`'
  )
}
