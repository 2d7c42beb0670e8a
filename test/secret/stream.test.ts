import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Mask} from '../../src/secret/mask.ts'
import {MaskedStream} from '../../src/secret/stream.ts'

const streams = suite('MaskedStream')

function through(
  chunks: readonly string[],
  secrets: readonly string[] = ['hunter2secret']
): {readonly whole: string; readonly parts: string[]} {
  const mask = new Mask()
  for (const secret of secrets) mask.add(secret)
  const parts: string[] = []
  const stream = new MaskedStream(mask, (text) => parts.push(text))
  for (const chunk of chunks) stream.push(Buffer.from(chunk))
  stream.end()
  return {whole: parts.join(''), parts}
}

streams('hides a secret that arrives in any two or three pieces', () => {
  const text = 'say hunter2secret now'
  for (let first = 0; first <= text.length; first++) {
    for (let second = first; second <= text.length; second++) {
      const {whole} = through([text.slice(0, first), text.slice(first, second), text.slice(second)])
      assert.is(whole, 'say •••• now')
    }
  }
})

streams('hides a secret that comes character by character, in colours', () => {
  const {whole} = through(
    Array.from('hunter2secret').flatMap((each) => [`\u001b[1m${each}`, '\u001b[0m'])
  )
  assert.not.match(whole, /h|t|s|2/)
  assert.match(whole, '••••')
})

/** What a terminal makes of secrets, cut at every place. */
const cut: readonly (readonly [what: string, secrets: readonly string[], text: string])[] = [
  ['in colours', ['hunter2secret'], 'say hun\u001b[31mter2\u001b[0msec\u001b]8;;x\u001b\\ret now'],
  ['broken at the end of a line', ['hunter2secret'], 'say hunter2  \r\n   secret now'],
  ['whose blank became the end of a line', ['correct horse staple'], 'a correct\r\n  horse staple'],
  ['of several lines', ['first line\nsecond line\n'], 'say first line\r\nsecond line\r\nnow'],
  ['that begins as another one', ['swordfish', 'swordfish and chips'], 'swordfish and chips'],
  ['that holds the beginning of another one', ['xxswordfish', 'swordfisherman'], 'xxswordfish.'],
  ['with accents', ['pässwörd-日本'], 'say pässwörd-日本 now'],
  ['in base64', ['hunter2secret'], `Basic ${Buffer.from('me:hunter2secret').toString('base64')}`]
]

for (const [what, secrets, text] of cut) {
  streams(`hides a secret ${what}, wherever it is cut`, () => {
    const mask = new Mask()
    for (const secret of secrets) mask.add(secret)
    const bytes = Buffer.from(text)
    for (let place = 0; place <= bytes.length; place++) {
      const parts: string[] = []
      const stream = new MaskedStream(mask, (part) => parts.push(part))
      stream.push(bytes.subarray(0, place))
      stream.push(bytes.subarray(place))
      stream.end()
      assert.is(parts.join(''), mask.text(text), `cut at ${place}`)
      assert.match(parts.join(''), '••••')
    }
    const single = through(Array.from(text), secrets)
    assert.is(single.whole, mask.text(text))
  })
}

streams('shows bytes that are no text, and those that were cut off at the end', () => {
  const parts: string[] = []
  const stream = new MaskedStream(new Mask(), (text) => parts.push(text))
  stream.push(Buffer.from([0x61, 0xff, 0xe6]))
  stream.end()
  assert.is(parts.join(''), 'a\ufffd\ufffd')
})

streams('shows at once what cannot be a secret', () => {
  assert.is(through(['Password: ']).parts[0], 'Password: ')
})

streams('shows in the end what was no secret after all', () => {
  assert.is(through(['hunter']).whole, 'hunter')
  assert.is(through(['hunter', ' and dog']).whole, 'hunter and dog')
})

streams.run()
