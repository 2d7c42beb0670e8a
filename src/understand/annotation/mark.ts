import type {Position} from '../../model/position.ts'
import type {Report} from '../../problem/report.ts'
import {annotationKeys} from './keys.ts'
import type {Annotation} from './settings.ts'

/** An annotation in a comment, which waits for the block that it stands before. */
export interface CommentAnnotation extends Annotation {
  readonly position: Position
}

/** How many characters the mark of an annotation takes at the beginning of a comment; 0 where there is none. */
export function lengthOfMark(body: string): number {
  return /^\s*as-written:/.exec(body)?.[0].length ?? 0
}

/**
 * Tell of a comment that is almost an annotation: `as_written: timeout=5m`, but not `As written in the manual`. `opening`
 * is how a right one begins in this syntax.
 */
export function reportNearMark(
  body: string,
  opening: string,
  position: Position,
  report: Report
): void {
  if (!/^\s*as(?:[-_]writt?en\b|[ ]?writt?en\s*:)/i.test(body)) return
  const [, key = ''] = /^\s*as-written\s+[{]?\s*([\w-]+)/.exec(body) ?? []
  if (annotationKeys.has(key)) {
    // Nobody else can be meant, and what it forbids must not be done.
    const message = 'A colon is missing behind `as-written`'
    report('malformed-annotation', position, message, `write \`${opening} …\``)
    return
  }
  report(
    'near-annotation',
    position,
    'This comment begins almost like an annotation, and is taken for a comment',
    `an annotation begins with \`${opening}\``
  )
}

/** Tell of an annotation with nothing behind its mark. */
export function reportEmpty(position: Position, report: Report): void {
  report('malformed-annotation', position, 'This annotation says nothing')
}
