import type {Expectation} from '../model/expectation.ts'
import type {Problem} from '../model/problem.ts'
import type {PromisedLine, PromisedOutput} from '../model/step.ts'
import {fillValues} from '../model/values.ts'
import {problem} from '../problem/problem.ts'
import type {Matcher, UnreadableExpectation} from '../seam/matcher.ts'
import {withoutTrailingBlanks} from './blanks.ts'
import {anyLine, ellipsis} from './ellipsis.ts'
import {literal} from './literal.ts'

/** Where the promise stands, and how it is meant. */
export interface ClaimContext {
  readonly path: string
  /** Whether nothing is forgiven, not even trailing blanks (`--strict`). */
  readonly isStrict: boolean
  /** Values of `{{name}}` in the promise; names that are not here are left alone. */
  readonly values?: ReadonlyMap<string, string>
}

/** What a promise means, line by line, and the lines that nobody can read. */
export interface Claims {
  readonly expectations: readonly Expectation[]
  readonly problems: readonly Problem[]
}

/**
 * Have every promised line claimed: by the matchers in their order, then by the ellipsis, at last as literal text.
 * Matchers need not know about trailing blanks: unless the promise is strict, they see neither those of the document
 * nor, should a line not be accepted with them, those of the output.
 */
export function claimExpectations(
  promise: PromisedOutput,
  matchers: readonly Matcher[],
  {path, isStrict, values = new Map()}: ClaimContext
): Claims {
  const expectations: Expectation[] = []
  const problems: Problem[] = []
  for (const promised of promise.lines) {
    const expected = isStrict ? promised.text : withoutTrailingBlanks(promised.text)
    const claimed = claimLine(expected, promised.line, matchers, values)
    if ('unreadable' in claimed) {
      problems.push(unreadableExpectation(path, promised, claimed))
    } else {
      const accepts = isStrict ? claimed.accepts : forgiving(claimed.accepts)
      expectations.push({...claimed, accepts, source: promised.text, line: promised.line})
    }
  }
  if (promise.isPart) return {expectations: amongOthers(expectations), problems}
  const lastLine = promise.lines.at(-1)?.line ?? 0
  for (let count = 1; count <= promise.blankLinesAfter; count++) {
    expectations.push(blankLine(lastLine + count))
  }
  return {expectations, problems}
}

/** The lines in their order, with any others before, between and behind them. */
function amongOthers(expectations: readonly Expectation[]): readonly Expectation[] {
  const others = (line: number): Expectation => ({
    source: '...',
    line,
    repeat: 'any',
    accepts: anyLine
  })
  return [
    ...expectations.flatMap((expectation) => [others(expectation.line), expectation]),
    others(expectations.at(-1)?.line ?? 0)
  ]
}

function claimLine(
  expected: string,
  line: number,
  matchers: readonly Matcher[],
  values: ReadonlyMap<string, string>
): Expectation | UnreadableExpectation {
  const context = {line}
  for (const matcher of matchers) {
    const claimed = matcher.claim(expected, context)
    if (claimed === undefined) continue
    // What a value holds must not decide how the line is read.
    const filled = fillValues(expected, values, matcher.quote)
    return filled === expected ? claimed : (matcher.claim(filled, context) ?? claimed)
  }
  return ellipsis.claim(expected, context) ?? literal.claim(fillValues(expected, values), context)
}

function forgiving(accepts: Expectation['accepts']): Expectation['accepts'] {
  if (accepts === anyLine) return accepts
  return (actual) => {
    if (accepts(actual)) return true
    const visible = withoutTrailingBlanks(actual)
    return visible !== actual && accepts(visible)
  }
}

/** Nobody can tell from the document whether a blank line before the next prompt is printed or only drawn. */
function blankLine(line: number): Expectation {
  return {
    source: '',
    line,
    repeat: 'optional',
    accepts: (actual) => withoutTrailingBlanks(actual) === ''
  }
}

function unreadableExpectation(
  path: string,
  {text, line, column, offset}: PromisedLine,
  {unreadable}: UnreadableExpectation
): Problem {
  const length = text.length
  return problem('unreadable-expectation', {
    path,
    position: {
      start: {line, column, offset},
      end: {line, column: column + length, offset: offset + length}
    },
    message: unreadable
  })
}
