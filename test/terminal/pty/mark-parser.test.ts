import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {MarkParser} from '../../../src/terminal/pty/mark-parser.ts'

const parser = suite('MarkParser')

/** What a listener hears of a stream that arrives in pieces; neighbouring data is one. */
function hear(pieces: readonly Buffer[]): readonly string[] {
  const heard: string[] = []
  const marks = new MarkParser({
    data(bytes) {
      const text = bytes.toString('latin1')
      if (heard.at(-1)?.startsWith('=')) heard.push(`${heard.pop()}${text}`)
      else heard.push(`=${text}`)
    },
    mark: (text) => heard.push(`#${text}`)
  })
  for (const piece of pieces) marks.push(piece)
  return heard
}

/** A stream, and what is heard of it however it is cut. */
const streams: readonly (readonly [behaviour: string, stream: string, heard: readonly string[]])[] =
  [
    ['data alone', 'plain', ['=plain']],
    ['a mark alone', '\x1b]7733;n;C;1\x07', ['#n;C;1']],
    [
      'data around marks',
      'a\x1b]7733;n;C;1\x07b\x1b]7733;n;D;0;1;/\x07c',
      ['=a', '#n;C;1', '=b', '#n;D;0;1;/', '=c']
    ],
    ['marks without data between', '\x1b]7733;x\x07\x1b]7733;y\x07', ['#x', '#y']],
    ['an empty mark', '\x1b]7733;\x07', ['#']],
    ['marks of others', '\x1b]133;A\x07\x1b]7734;x\x07', ['=\x1b]133;A\x07\x1b]7734;x\x07']],
    ['a beginning that leads nowhere', '\x1b\x1b]77\x1b]7733;x\x07!', ['=\x1b\x1b]77', '#x', '=!']],
    ['bytes that are no text', '\xff\x1b]7733;\xc3\xa9\x07\xfe', ['=\xff', '#é', '=\xfe']]
  ]

for (const [behaviour, stream, heard] of streams) {
  parser(`tells ${behaviour}, wherever the stream is cut`, () => {
    const bytes = Buffer.from(stream, 'latin1')
    assert.equal(hear([bytes]), heard)
    assert.equal(hear(Array.from(bytes, (byte) => Buffer.from([byte]))), heard)
    for (let cut = 1; cut < bytes.length; cut++) {
      assert.equal(hear([bytes.subarray(0, cut), bytes.subarray(cut)]), heard)
    }
  })
}

parser('takes a mark without an end for data', () => {
  const stream = Buffer.from(`\x1b]7733;${'x'.repeat(10_000)}`)
  assert.is(hear([stream]).join(''), `=${stream.toString()}`)
  const small = Array.from({length: 101}, (_, index) =>
    stream.subarray(index * 100, index * 100 + 100)
  )
  assert.is(hear(small).join(''), `=${stream.toString()}`)
})

parser('takes a mark whose end comes too late for data', () => {
  const stream = `\x1b]7733;${'x'.repeat(10_000)}\x07`
  assert.equal(hear([Buffer.from(stream)]), [`=${stream}`])
})

parser.run()
