import type {Step} from '../model/step.ts'

/** The steps of a document by the name that an annotation (`#id`) gives: all that it speaks of, in their order. */
export function namedSteps(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const named = new Map<string, Step[]>()
  const byPlace = new Map<number, Step[]>()
  for (const step of steps) {
    const {id} = step.options
    const place = step.said?.['#id']?.start.offset
    if (id !== undefined) {
      const group = [step]
      named.set(id, group)
      if (place !== undefined) byPlace.set(place, group)
    } else if (place !== undefined) {
      byPlace.get(place)?.push(step)
    }
  }
  return named
}
