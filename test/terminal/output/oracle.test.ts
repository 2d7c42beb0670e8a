import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Screen} from '../../../src/terminal/output/screen.ts'
import {OutputReader} from '../../../src/terminal/output/text.ts'
import {readByOracle} from './oracle.ts'

const oracle = suite('a reading')

/** A generator of numbers that repeats itself for a seed (Marsaglia, xorshift). */
function chooser(seed: number): (count: number) => number {
  let state = seed * 2_654_435_761 || 1
  return (count) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % count
  }
}

/** What programs print without moving the cursor back. */
const plainPieces: readonly string[] = [
  'word',
  'two words ',
  'a longer run of text, as in a log: ',
  '日本語',
  'é',
  'e\u0301',
  '👨‍👩‍👧',
  '☕️',
  '0123456789',
  '\r\n',
  '\r\n',
  '\r\n\r\n',
  '\u001b[1;32m',
  '\u001b[38;2;10;20;30m',
  '\u001b[0m',
  '\u001b[K',
  '\u001b(B\u001b[m',
  '\u001b]8;;https://example.org/\u001b\\link\u001b]8;;\u001b\\',
  '\u001b]0;title\u0007',
  '\u001b[?25l',
  '\u0007'
]

/** And what moves it, or erases. */
const movingPieces: readonly string[] = [
  ...plainPieces,
  '\r',
  '\r\u001b[2K',
  '\b\b',
  '\t',
  '\u001b[A',
  '\u001b[2A\r',
  '\u001b[3B',
  '\u001b[5D',
  '\u001b[10C',
  '\u001b[1K',
  '\u001b[J',
  '\u001b[H\u001b[2J',
  '\u001b[4;7H',
  '\u001b[L',
  '\u001b[M',
  '\u001b[3P',
  '\u001b[2@',
  '\u001b[2;6r',
  '\u001b[r',
  '\u001bM',
  '\u001b7',
  '\u001b8',
  '\u001b[?1049h',
  '\u001b[?1049l',
  '\u000c',
  '\u001b[H\u001b[2J\u001b[3J'
]

function print(pieces: readonly string[], seed: number, count: number): Buffer {
  const choose = chooser(seed)
  return Buffer.from(Array.from({length: count}, () => pieces[choose(pieces.length)]).join(''))
}

const sizes: readonly (readonly [columns: number, rows: number])[] = [
  [40, 10],
  [41, 7],
  [120, 40]
]

for (const [columns, rows] of sizes) {
  oracle(`without an emulator is what a terminal of ${columns} × ${rows} shows`, async () => {
    const reader = new OutputReader(columns, rows)
    for (let seed = 1; seed <= 60; seed++) {
      const bytes = print(plainPieces, seed, 200)
      const read = reader.readPlain(bytes)
      assert.is(read, await readByOracle(bytes, columns, rows), `seed ${seed}`)
    }
  })

  oracle(
    `in portions is what a terminal of ${columns} × ${rows} shows that remembers all`,
    async () => {
      const screen = new Screen(columns, rows)
      for (let seed = 1; seed <= 60; seed++) {
        const bytes = print(movingPieces, seed, 400)
        const {text} = await screen.show(bytes)
        assert.is(text, await readByOracle(bytes, columns, rows), `seed ${seed}`)
      }
    }
  )
}

oracle('of thousands of rows, in which programs move about, is what a terminal shows', async () => {
  const screen = new Screen(60, 24)
  for (let seed = 1; seed <= 6; seed++) {
    const bytes = print(movingPieces, seed, 40_000)
    const {text} = await screen.show(bytes)
    assert.is(text, await readByOracle(bytes, 60, 24), `seed ${seed}`)
  }
})

oracle.run()
