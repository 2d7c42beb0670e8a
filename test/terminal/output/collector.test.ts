import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {OutputCollector} from '../../../src/terminal/output/collector.ts'

const collector = suite('OutputCollector')

collector('keeps what it is given', () => {
  const output = new OutputCollector()
  for (const part of ['one ', '', 'two']) output.add(Buffer.from(part))
  assert.is(output.bytes().toString(), 'one two')
  assert.is(output.isTruncated, false)
})

collector('keeps the beginning, and says so, when there is more than it may keep', () => {
  const output = new OutputCollector(5)
  output.add(Buffer.from('abc'))
  output.add(Buffer.from('de'))
  assert.is(output.isTruncated, false)
  output.add(Buffer.from('fgh'))
  assert.is(output.bytes().toString(), 'abcde')
  assert.is(output.isTruncated, true)
})

collector('keeps nothing more once it is frozen', () => {
  const output = new OutputCollector()
  output.add(Buffer.from('before'))
  output.freeze()
  output.add(Buffer.from('after'))
  assert.is(output.bytes().toString(), 'before')
})

collector('shows its end', () => {
  const output = new OutputCollector()
  for (const part of ['one ', 'two ', 'three']) output.add(Buffer.from(part))
  assert.is(output.tail(3).toString(), 'three')
  assert.is(output.tail(6).toString(), 'two three')
  assert.is(output.tail(100).toString(), 'one two three')
})

collector.run()
