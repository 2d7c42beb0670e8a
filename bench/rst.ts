import {readFileSync} from 'node:fs'
import process from 'node:process'
import {type InlineOption, parseRst} from '../plugins/read-rst/parser/index.ts'
import {runDocutils} from '../test/plugins/read-rst/docutils/ask-docutils.ts'
import {corpusFiles} from '../test/plugins/read-rst/docutils/corpus.ts'

// How fast reStructuredText is read, beside docutils in the same run, on the documents that the tests read:
//   npm run bench:rst

/** What has to be reached, in MB a second. */
const goals: readonly (readonly [
  name: string,
  inline: NonNullable<InlineOption['inline']>,
  goal: number
])[] = [
  ['blocks, inline text unparsed', 'unparsed', 10],
  ['blocks and inline markup', 'parsed', 3]
]

const rounds = 5

const files = corpusFiles()
const decoder = new TextDecoder()
const buffers = files.map((path) => readFileSync(path))
const sources = buffers.map((buffer) => decoder.decode(buffer))
const megabytes = buffers.reduce((sum, {length}) => sum + length, 0) / 1e6

print(`${files.length} documents, ${megabytes.toFixed(1)} MB, node ${process.version}`)
const docutils =
  megabytes / Number(runDocutils(new URL('rst/time-docutils.py', import.meta.url), files))
print(`${'docutils'.padEnd(30)} ${docutils.toFixed(2).padStart(6)} MB/s`)
for (const [name, inline, goal] of goals) {
  const [first = 0, ...others] = Array.from({length: rounds}, () => measure(inline))
  const best = Math.max(first, ...others)
  print(
    `${name.padEnd(30)} ${best.toFixed(2).padStart(6)} MB/s, ${first.toFixed(2)} in the first round; ` +
      `${Math.round(best / docutils)} x docutils; goal ${goal}: ${best >= goal ? 'reached' : 'MISSED'}`
  )
  if (best < goal) process.exitCode = 1
}

function measure(inline: InlineOption['inline'] & string): number {
  const started = performance.now()
  for (const source of sources) parseRst(source, {inline})
  return (megabytes / (performance.now() - started)) * 1000
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
