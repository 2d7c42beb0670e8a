import type {Expectation} from '../model/expectation.ts'

/** Promised lines, and the printed lines that are to be read as them. */
export interface Region {
  readonly expectations: readonly Expectation[]
  readonly actual: readonly string[]
}

/** A part of a region, each end excluded. */
export function part(
  {expectations, actual}: Region,
  from: {readonly expectation: number; readonly line: number},
  to: {readonly expectation: number; readonly line: number}
): Region {
  return {
    expectations: expectations.slice(from.expectation, to.expectation),
    actual: actual.slice(from.line, to.line)
  }
}

/** How many lines at the beginning and at the end are as promised, one for one. */
export interface EqualEnds {
  readonly head: number
  readonly tail: number
}

/**
 * Find the ends that need no search. A single line that the first promise accepts can be given to it: every reading
 * that gives it to a later one, or to none, is as good or worse when it is changed so. From the end it is the same.
 */
export function equalEnds({expectations, actual}: Region): EqualEnds {
  const shorter = Math.min(expectations.length, actual.length)
  let head = 0
  while (head < shorter && isTaken(expectations[head], actual[head])) head++
  let tail = 0
  while (tail < shorter - head && isTaken(expectations.at(-1 - tail), actual.at(-1 - tail))) tail++
  return {head, tail}
}

function isTaken(expectation: Expectation | undefined, line: string | undefined): boolean {
  if (expectation === undefined || line === undefined) return false
  return expectation.repeat === 'once' && expectation.accepts(line)
}
