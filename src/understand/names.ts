import type {Position} from '../model/position.ts'
import type {Report} from '../problem/report.ts'
import type {Settings} from './annotation/settings.ts'

/** Gives the name of an annotation (`#id`) to the first step that it speaks of; a name belongs to one annotation. */
export function nameGiver(report: Report): (settings: Settings) => boolean {
  const owners = new Map<string, Position>()
  const seen = new Set<Position>()
  return ({options: {id}, idPosition}) => {
    if (id === undefined || idPosition === null || seen.has(idPosition)) return false
    seen.add(idPosition)
    const owner = owners.get(id)
    if (owner !== undefined) {
      const message = `\`#${id}\` is the name of another step already, in line ${owner.start.line}`
      report('malformed-annotation', idPosition, message)
      return false
    }
    owners.set(id, idPosition)
    return true
  }
}
