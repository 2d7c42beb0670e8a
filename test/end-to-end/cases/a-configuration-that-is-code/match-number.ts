import {defineMatcher, type Matcher} from 'as-written'

export const matchNumber: Matcher = defineMatcher({
  name: 'number',
  claim(expected, {line}) {
    if (!expected.endsWith(' (number)')) return undefined
    const before = expected.slice(0, -'# (number)'.length)
    const accepts = (actual: string): boolean =>
      actual.startsWith(before) && /^\d+$/.test(actual.slice(before.length))
    return {source: expected, line, repeat: 'once', accepts}
  }
})
