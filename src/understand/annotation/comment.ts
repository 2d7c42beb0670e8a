import type {Html} from 'mdast'
import type {Position} from '../../model/position.ts'
import type {Source} from '../../model/source.ts'
import type {Report} from '../../problem/report.ts'
import {foreignComment, translate} from './dialect/translate.ts'
import {readItems} from './items.ts'
import {type CommentAnnotation, lengthOfMark, reportEmpty, reportNearMark} from './mark.ts'
import {placeText} from './placed-text.ts'

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
    const mark = lengthOfMark(body)
    const foreign = foreignComment(body)
    if (foreign !== undefined) {
      const within = placeText(
        body,
        source.text,
        placed.positionOf(comment.index + 4, behind).start
      )
      const items = translate(foreign, within, report)
      if (items.length > 0) annotations.push({placed: within, items, position: commentPosition})
      continue
    }
    if (mark === 0) {
      reportNearMark(body, '<!-- as-written:', commentPosition, report)
      continue
    }
    if (closing === '') {
      const message = 'This comment is never closed'
      report('malformed-annotation', commentPosition, message, 'close it with `-->`')
      continue
    }
    const start = comment.index + '<!--'.length
    const {items} = readItems(value.slice(0, start + body.length), start + mark, false)
    if (items.length === 0) reportEmpty(commentPosition, report)
    annotations.push({placed, items, position: commentPosition})
  }
  passText(value.length)
  return {annotations, misplaced, holdsOnlyComments}
}
