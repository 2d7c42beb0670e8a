import type {Expectation} from '../model/expectation.ts'

/** What a matcher may know about the line besides its text. */
export interface MatchContext {
  /** Line of the document. */
  readonly line: number
}

/** A line that a matcher recognises as its own but cannot understand, such as a malformed pattern. */
export interface UnreadableExpectation {
  readonly unreadable: string
}

/** Decides whether actual output is what the document promised. */
export interface Matcher {
  readonly name: string
  /** Claim an expected line, such as `total (\d+) (re)`; `undefined` leaves it to the next matcher. */
  claim(expected: string, context: MatchContext): Expectation | UnreadableExpectation | undefined
  /** Write a captured value so that it stands for itself in a line of this matcher; absent: as it is. */
  readonly quote?: (value: string) => string
}
