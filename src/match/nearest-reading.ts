import type {Expectation} from '../model/expectation.ts'
import type {DiffRow} from '../model/outcome.ts'
import type {Region} from './region.ts'

/** How a cell of the table was reached from its neighbours. */
const unexpected = 1
const passed = 2
const accepted = 3
type Move = typeof unexpected | typeof passed | typeof accepted

/** How many cells the table for a region has; each takes a byte. */
export function tableSize({expectations, actual}: Region): number {
  return (expectations.length + 1) * (actual.length + 1)
}

/**
 * Find the reading with the fewest lines that are missing or unexpected. Cell `(i, k)` of the table holds the last move
 * of the best reading of the first `k` lines as the first `i` promises.
 */
export function nearestReading(region: Region): readonly DiffRow[] {
  return retrace(region, fillTable(region))
}

function fillTable({expectations, actual}: Region): Uint8Array {
  const width = actual.length + 1
  const moves = new Uint8Array(tableSize({expectations, actual})).fill(unexpected, 1, width)
  let above = Int32Array.from({length: width}, (_, line) => line)
  let costs = new Int32Array(width)
  for (const [index, {repeat, accepts}] of expectations.entries()) {
    const passing = repeat === 'once' ? 1 : 0
    const row = (index + 1) * width
    // An open promise keeps its place when it takes a line.
    const taken = repeat === 'any' ? costs : above
    costs[0] = cost(above, 0) + passing
    moves[row] = passed
    for (let line = 1; line < width; line++) {
      let best = cost(costs, line - 1) + 1
      let move: Move = unexpected
      if (cost(above, line) + passing < best) {
        best = cost(above, line) + passing
        move = passed
      }
      if (cost(taken, line - 1) < best && accepts(actual[line - 1] as string)) {
        best = cost(taken, line - 1)
        move = accepted
      }
      costs[line] = best
      moves[row + line] = move
    }
    const before = above
    above = costs
    costs = before
  }
  return moves
}

function cost(costs: Int32Array, line: number): number {
  return costs[line] as number
}

function retrace({expectations, actual}: Region, moves: Uint8Array): readonly DiffRow[] {
  const width = actual.length + 1
  const rows: DiffRow[] = []
  let line = actual.length
  let count = 0
  let isShown = false
  for (let index = expectations.length; index > 0 || line > 0; ) {
    const expectation = expectations[index - 1] as Expectation
    const text = actual[line - 1] as string
    switch (moves[index * width + line] as Move) {
      case unexpected:
        if (count > 0) {
          rows.push(elided(expectation, count))
          isShown = true
          count = 0
        }
        rows.push({kind: 'unexpected', text})
        line--
        break
      case accepted:
        line--
        if (expectation.repeat === 'any') {
          count++
        } else {
          rows.push({kind: 'same', line: expectation.line, text})
          index--
        }
        break
      case passed:
        if (expectation.repeat === 'any' && (count > 0 || !isShown)) {
          rows.push(elided(expectation, count))
        }
        if (expectation.repeat === 'once') rows.push(missing(expectation))
        isShown = false
        count = 0
        index--
    }
  }
  return rows.reverse()
}

/** What an open promise took. */
export function elided({line, source}: Expectation, count: number): DiffRow {
  return {kind: 'elided', line, source, count}
}

/** A promise that no line keeps. */
export function missing({line, source}: Expectation): DiffRow {
  return {kind: 'missing', line, text: source}
}
