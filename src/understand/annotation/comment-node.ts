import type {Position} from '../../model/position.ts'
import type {Report} from '../../problem/report.ts'
import type {CommentNode} from '../../seam/reader.ts'
import {readItems} from './items.ts'
import {type CommentAnnotation, lengthOfMark, reportEmpty, reportNearMark} from './mark.ts'
import {placeLines} from './placed-text.ts'

/**
 * The annotation in a comment that is a node of its own; `undefined` where it holds none.
 *
 *     .. as-written: timeout=5m
 *        skip="needs a disk"
 */
export function readCommentNode(
  {value, data}: CommentNode,
  position: Position,
  report: Report
): CommentAnnotation | undefined {
  const mark = lengthOfMark(value)
  if (mark === 0) {
    reportNearMark(value, '.. as-written:', position, report)
    return undefined
  }
  const {items} = readItems(value, mark, false)
  if (items.length === 0) reportEmpty(position, report)
  const placed = placeLines(value, data?.lines ?? [{text: value, ...position.start}])
  return {placed, items, position}
}
