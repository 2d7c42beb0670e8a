import {withoutTrailingBlanks} from './blanks.ts'
import type {Region} from './region.ts'

/** A promise and the one line that is surely meant by it. */
export interface Anchor {
  readonly expectation: number
  readonly line: number
}

/**
 * Find lines that are promised once and printed once, as many of them as stand in the same order on both sides. This is
 * how a person reads two long texts beside each other, and how patience diff does.
 */
export function anchorsOf(region: Region): readonly Anchor[] {
  return longestRising(uniquePairs(region))
}

function uniquePairs({expectations, actual}: Region): readonly Anchor[] {
  const lines = uniquePlaces(actual)
  const promises = uniquePlaces(expectations.map(({source}) => source))
  const pairs: Anchor[] = []
  for (const [text, expectation] of promises) {
    const line = lines.get(text)
    const promise = expectations[expectation]
    if (line === undefined || promise?.repeat !== 'once') continue
    if (promise.accepts(actual[line] as string)) pairs.push({expectation, line})
  }
  return pairs
}

/** Where each text stands that stands only once, in the order of the texts. */
function uniquePlaces(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [place, text] of texts.entries()) {
    const visible = withoutTrailingBlanks(text)
    if (places.has(visible)) repeated.add(visible)
    else places.set(visible, place)
  }
  for (const text of repeated) places.delete(text)
  return places
}

interface Chain extends Anchor {
  readonly previous: Chain | undefined
}

/** The longest part of pairs in which lines rise as promises do (Fredman 1975). */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  // The chain of each length that ends in the smallest line.
  const chains: Chain[] = []
  for (const pair of pairs) {
    let from = 0
    let to = chains.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((chains[middle] as Chain).line < pair.line) from = middle + 1
      else to = middle
    }
    chains[from] = {...pair, previous: chains[from - 1]}
  }
  const rising: Anchor[] = []
  for (let chain = chains.at(-1); chain !== undefined; chain = chain.previous) rising.push(chain)
  return rising.reverse()
}
