import type {Expectation} from '../model/expectation.ts'
import type {MatchContext} from '../seam/matcher.ts'

/** A matcher that leaves no line to others. */
export interface LastMatcher {
  readonly name: string
  claim(expected: string, context: MatchContext): Expectation
}

/** Text stands for itself: it claims whatever no other matcher does. */
export const literal: LastMatcher = {
  name: 'literal',
  claim(expected, {line}) {
    return {source: expected, line, repeat: 'once', accepts: (actual) => actual === expected}
  }
}
