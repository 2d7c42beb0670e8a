import {defineMatcher, type Matcher} from 'as-written'
import {compileGlob} from './glob.ts'

const mark = ' (glob)'

/** `text (glob)` stands for every line of that form: `*` is any text, `?` any character, `\` takes both for themselves. */
export const matchGlob: Matcher = defineMatcher({
  name: 'glob',
  claim(expected, {line}) {
    if (!expected.endsWith(mark)) return undefined
    const accepts = compileGlob(expected.slice(0, -mark.length))
    return {source: expected, line, repeat: 'once', accepts}
  },
  quote: (value) => value.replaceAll(/[\\*?]/g, String.raw`\$&`)
})

export default matchGlob
