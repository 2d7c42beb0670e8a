import {defineMatcher, type Matcher} from 'as-written'
import {boundedTest, mayTakeLong} from './bounded.ts'
import {compilePattern} from './pattern.ts'

const mark = ' (re)'

/** `text (re)` stands for every line that the regular expression matches from its first to its last character. */
export const matchRegex: Matcher = defineMatcher({
  name: 'regex',
  claim(expected, {line}) {
    if (!expected.endsWith(mark)) return undefined
    const pattern = compilePattern(expected.slice(0, -mark.length))
    if (typeof pattern === 'string') return {unreadable: pattern}
    const accepts = mayTakeLong(pattern.source)
      ? boundedTest(pattern)
      : (actual: string) => pattern.test(actual)
    return {source: expected, line, repeat: 'once', accepts}
  },
  quote: (value) => value.replaceAll(/[\^$\\.*+?()[\]{}|/]/gu, String.raw`\$&`)
})

export default matchRegex
