import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Mask} from '../../src/secret/mask.ts'
import {MaskedStream} from '../../src/secret/stream.ts'

const streams = suite('MaskedStream')

function through(chunks: readonly string[]): {readonly whole: string; readonly parts: string[]} {
  const mask = new Mask()
  mask.add('hunter2secret')
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

streams('shows at once what cannot be a secret', () => {
  assert.is(through(['Password: ']).parts[0], 'Password: ')
})

streams('shows in the end what was no secret after all', () => {
  assert.is(through(['hunter']).whole, 'hunter')
  assert.is(through(['hunter', ' and dog']).whole, 'hunter and dog')
})

streams.run()
