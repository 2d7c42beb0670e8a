import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'

async function lineCounts(directory: string): Promise<number[]> {
  const names = await readdir(directory, {recursive: true})
  const texts = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFile(join(directory, name), 'utf8'))
  return (await Promise.all(texts)).map((text) => text.split('\n').length - 1)
}

const sizes = suite('sizes')

for (const directory of ['src', 'plugins', 'script', 'bench']) {
  sizes(`half of the files in ${directory} have fewer than 100 lines`, async () => {
    const counts = (await lineCounts(directory)).sort((a, b) => a - b)
    const median = counts[Math.floor(counts.length / 2)] ?? 0
    assert.ok(median < 100, `the median is ${median} lines`)
  })
}

sizes.run()
