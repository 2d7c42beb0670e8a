import type {Diff, DiffRow} from '../model/outcome.ts'
import {anchorsOf} from './anchors.ts'
import {elided, missing, nearestReading, tableSize} from './nearest-reading.ts'
import {equalEnds, part, type Region} from './region.ts'

/** The largest table for one search, and for all of one comparison: 4 MB, and some tenths of a second. */
const largestTable = 4_000_000
const largestTables = 8_000_000

/** How often a region is split again where its parts are still too large. */
const deepestSplit = 3

/**
 * Compare a promise with what was printed, line by line. The comparison is the best there is, with the fewest lines
 * missing or unexpected, wherever a table of promises times lines stays below four million cells once the equal ends
 * are off. Beyond that the region is split at lines that are promised and printed only once, which is still what a
 * person would call the same; and where there are no such lines, everything in between counts as exchanged.
 */
export function compare(region: Region): Diff {
  const rows: DiffRow[] = []
  compareInto(rows, region, {cells: largestTables}, deepestSplit)
  return rows
}

function compareInto(
  rows: DiffRow[],
  region: Region,
  effort: {cells: number},
  splits: number
): void {
  const {expectations, actual} = region
  const {head, tail} = equalEnds(region)
  const end = {expectation: expectations.length - tail, line: actual.length - tail}
  const middle = part(region, {expectation: head, line: head}, end)
  addSame(rows, part(region, {expectation: 0, line: 0}, {expectation: head, line: head}))
  addMiddle(rows, middle, effort, splits)
  addSame(rows, part(region, end, {expectation: expectations.length, line: actual.length}))
}

function addMiddle(rows: DiffRow[], region: Region, effort: {cells: number}, splits: number): void {
  const size = tableSize(region)
  if (size <= Math.min(largestTable, effort.cells)) {
    effort.cells -= size
    for (const row of nearestReading(region)) rows.push(row)
    return
  }
  const anchors = splits > 0 ? anchorsOf(region) : []
  if (anchors.length === 0) {
    addExchanged(rows, region)
    return
  }
  let from = {expectation: 0, line: 0}
  for (const anchor of anchors) {
    compareInto(rows, part(region, from, anchor), effort, splits - 1)
    from = {expectation: anchor.expectation + 1, line: anchor.line + 1}
    addSame(rows, part(region, anchor, from))
  }
  const end = {expectation: region.expectations.length, line: region.actual.length}
  compareInto(rows, part(region, from, end), effort, splits - 1)
}

function addSame(rows: DiffRow[], {expectations, actual}: Region): void {
  for (const [index, {line}] of expectations.entries()) {
    rows.push({kind: 'same', line, text: actual[index] as string})
  }
}

/** Every single promise is missing; the first open one takes the lines that it accepts, the others are unexpected. */
function addExchanged(rows: DiffRow[], {expectations, actual}: Region): void {
  const open = expectations.findIndex(({repeat}) => repeat === 'any')
  const taker = expectations[open]
  const before = taker === undefined ? expectations : expectations.slice(0, open)
  for (const expectation of before) {
    if (expectation.repeat === 'once') rows.push(missing(expectation))
  }
  let count = 0
  for (const text of actual) {
    if (taker?.accepts(text)) {
      count++
      continue
    }
    if (taker !== undefined && count > 0) rows.push(elided(taker, count))
    count = 0
    rows.push({kind: 'unexpected', text})
  }
  if (taker === undefined) return
  rows.push(elided(taker, count))
  for (const expectation of expectations.slice(open + 1)) {
    if (expectation.repeat === 'any') rows.push(elided(expectation, 0))
    if (expectation.repeat === 'once') rows.push(missing(expectation))
  }
}
