import {readFile} from 'node:fs/promises'
import type {BlockLine} from 'as-written'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {type Chance, chance} from '../../random.ts'
import {blocksOf} from './blocks.ts'
import {nesting} from './nesting.ts'

const robustness = suite('reading damaged Markdown')

const pieces = [
  '```',
  '~~~',
  '```console\n',
  ':::step{a=b}\n',
  ':::\n',
  '::leaf',
  ':text[a]{b=c}',
  '> ',
  '>',
  '- ',
  '1. ',
  '\t',
  '    ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\0',
  '\uFEFF',
  '\uD83D',
  '|',
  '|-|\n',
  '---\n',
  '<!--',
  '-->',
  '<div>\n',
  '[a]: b\n',
  '[',
  '](',
  '*',
  '_',
  '`',
  '\\',
  '&#0;',
  '{',
  '}',
  '=',
  '$ ls'
]

function damaged(text: string, chance: Chance): string {
  let result = text
  for (let count = 1 + chance.below(6); count > 0; count--) {
    const at = chance.below(result.length + 1)
    const cut = chance.pick([0, 0, 1, 3, 12])
    result = result.slice(0, at) + chance.pick(pieces) + result.slice(at + cut)
  }
  return result
}

/** Offsets of the first character of every line. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)]
}

function isWhereItSays(text: string, starts: readonly number[], line: BlockLine): boolean {
  const isConsistent = (starts[line.line - 1] ?? -1) + line.column - 1 === line.offset
  const source = text.slice(line.offset, line.offset + line.text.length).replaceAll('\0', '\uFFFD')
  if (source === line.text) return isConsistent
  // The rest of a tab that a container took a part of.
  const isBehindTab = text[line.offset - 1] === '\t'
  const isRest = [1, 2, 3].some(
    (count) => line.text.startsWith(' '.repeat(count)) && source.startsWith(line.text.slice(count))
  )
  return isConsistent && isBehindTab && isRest
}

robustness('never throws, and tells the truth about every line that it finds', async () => {
  const guide = await readFile(new URL('../../../docs/first-steps.md', import.meta.url), 'utf8')
  let found = 0
  for (let seed = 0; seed < 2000; seed++) {
    const random = chance(seed)
    const from = random.below(guide.length)
    const snippet = random.below(2) ? nesting(random).text : guide.slice(from, from + 400)
    const text = damaged(snippet, random)
    const starts = lineStarts(text)
    for (const {data, value} of blocksOf(text)) {
      const lines = data?.lines ?? []
      found += lines.length
      const message = `seed ${seed}: ${JSON.stringify(text)} ${JSON.stringify(lines)}`
      for (const line of lines) assert.ok(isWhereItSays(text, starts, line), message)
      // Without ends of lines, for CR before a prefix and LF behind it look like one in the value.
      const joined = lines.map((line) => line.text).join('')
      assert.is(joined, value.replaceAll(/[\r\n]/g, ''), message)
    }
  }
  assert.ok(found > 2000, `${found} lines`)
})

robustness.run()
