import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {PacedWriter} from '../../../src/terminal/pty/paced-writer.ts'

const writer = suite('PacedWriter')

/** A taker with so much room at each call, none when the list is at its end. */
function taker(rooms: readonly number[]): {
  taken: () => string
  put: (bytes: Buffer) => number
  calls: () => number
} {
  let text = ''
  let calls = 0
  return {
    taken: () => text,
    calls: () => calls,
    put(bytes) {
      const room = Math.min(bytes.length, rooms[calls++] ?? 0)
      text += bytes.toString('utf8', 0, room)
      return room
    }
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1))
}

writer('writes at once where there is room', () => {
  const {put, taken} = taker([100, 100])
  const typist = new PacedWriter(put)
  typist.write('one ')
  typist.write('two')
  assert.is(taken(), 'one two')
})

writer('keeps the order when room comes late', async () => {
  const {put, taken} = taker([2, 0, 1, 0, 0, 100, 100, 100])
  const typist = new PacedWriter(put)
  typist.write('abcd')
  typist.write('ef')
  typist.write('gh')
  assert.is(taken(), 'ab')
  await until(() => taken() === 'abcdefgh')
})

writer('asks ever more rarely while nobody reads', async () => {
  const {put, calls} = taker([])
  const typist = new PacedWriter(put)
  const started = performance.now()
  typist.write('unread')
  await until(() => calls() >= 6)
  assert.ok(performance.now() - started > 2 + 4 + 8 + 16 + 32 - 6)
  typist.clear()
})

writer('types nothing more once it is cleared', async () => {
  const {put, taken, calls} = taker([3, 100, 100])
  const typist = new PacedWriter(put)
  typist.write('abcdef')
  typist.clear()
  await new Promise((resolve) => setImmediate(resolve))
  assert.is(taken(), 'abc')
  assert.is(calls(), 1)
})

writer('may be cleared by the one it types to', () => {
  let calls = 0
  const typist: PacedWriter = new PacedWriter(() => {
    calls++
    typist.clear()
    return 0
  })
  typist.write('abc')
  typist.write('def')
  assert.is(calls, 2)
})

writer.run()
