import type {Point, Position, Problem} from 'as-written'
import type {VFileMessage} from 'vfile-message'

/** A message of the parser as a problem: malformed markup is never an error, for docutils goes on too. */
export function problemOf({reason, ruleId, note, place}: VFileMessage, path: string): Problem {
  return {
    severity: 'warning',
    code: `rst:${ruleId ?? 'malformed'}`,
    path,
    position: placeOf(place),
    message: reason,
    hint: note ?? null
  }
}

/** The parser knows the offset of every place; the type of a message does not say so. */
function placeOf(place: VFileMessage['place']): Position | null {
  if (place === undefined) return null
  return ('start' in place ? place : {start: place, end: place}) as {start: Point; end: Point}
}
