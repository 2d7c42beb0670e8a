import {defineMatcher, type Matcher} from 'as-written'
import {compilePattern} from './pattern.ts'

const mark = ' (re)'

/** `text (re)` stands for every line that the regular expression matches from its first to its last character. */
export const matchRegex: Matcher = defineMatcher({
  name: 'regex',
  claim(expected, {line}) {
    if (!expected.endsWith(mark)) return undefined
    const pattern = compilePattern(expected.slice(0, -mark.length))
    if (typeof pattern === 'string') return {unreadable: pattern}
    return {source: expected, line, repeat: 'once', accepts: (actual) => pattern.test(actual)}
  },
  quote: (value) => value.replaceAll(/[\^$\\.*+?()[\]{}|/]/gu, String.raw`\$&`)
})

export default matchRegex
