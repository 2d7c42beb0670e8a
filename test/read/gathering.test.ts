import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {Gathering, largestDocument} from '../../src/read/gathering.ts'

const gathering = suite('Gathering')

gathering('gives back what came in', () => {
  const document = new Gathering()
  assert.is(document.add(Buffer.from('# Gr\xc3', 'latin1')), undefined)
  assert.is(document.add(Buffer.from('\xb6\xc3\x9fe\n', 'latin1')), undefined)
  assert.is(document.bytes().toString('utf8'), '# Größe\n')
})

gathering('counts a line over the chunks that it comes in', () => {
  const document = new Gathering()
  const piece = Buffer.from('ü'.repeat(200_000))
  assert.is(document.add(Buffer.from('one\r')), undefined)
  for (let count = 0; count < 5; count++) assert.is(document.add(piece), undefined)
  assert.equal(document.add(Buffer.from('u\n')), {kind: 'line-too-long', at: 4})
})

gathering('objects to more than any document holds', () => {
  const document = new Gathering()
  const piece = Buffer.alloc(512 * 1024, '# Title\n')
  for (let size = piece.length; size <= largestDocument; size += piece.length) {
    assert.is(document.add(piece), undefined)
  }
  assert.equal(document.add(Buffer.from('\n')), {kind: 'too-large', at: 0})
})

gathering.run()
