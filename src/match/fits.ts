import type {Expectation} from '../model/expectation.ts'
import {anyLine} from './ellipsis.ts'
import type {Region} from './region.ts'

/**
 * Whether some reading of the promise is what was printed: all readings are followed at once, line by line. `next[k]`
 * stands for the readings that have come to promise `k`; memory is that of the promise, time at worst promises times
 * lines, and linear where at most one promise is open at a time, as with literal lines and `...`.
 */
export function fits({expectations, actual}: Region): boolean {
  let reached: number[] = []
  let next: number[] = []
  advance(reached, 0, expectations)
  for (const line of actual) {
    if (reached.length === 0) return false
    next.length = 0
    for (const position of reached) {
      const expectation = expectations[position]
      if (expectation?.accepts(line)) {
        advance(next, expectation.repeat === 'any' ? position : position + 1, expectations)
      }
    }
    const before = reached
    reached = next
    next = before
  }
  return reached.at(-1) === expectations.length
}

/** Note that readings have come to `position`, and to those behind it that may stand for no line. In rising order. */
function advance(reached: number[], position: number, expectations: readonly Expectation[]): void {
  let at = position
  while (at > (reached.at(-1) ?? -1)) {
    const expectation = expectations[at]
    // Whatever an earlier reading could still do, the one that stands at `...` can do, too.
    if (expectation?.accepts === anyLine) reached.length = 0
    reached.push(at)
    if (expectation === undefined || expectation.repeat === 'once') return
    at++
  }
}
