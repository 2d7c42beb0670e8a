import {existsSync, readFileSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {OutputCollector} from '../../../src/terminal/output/collector.ts'
import type {FoldedOutput} from '../../../src/terminal/output/folding.ts'
import {Spool} from '../../../src/terminal/output/spool.ts'

const collector = suite('OutputCollector')

collector('keeps what it is given', () => {
  const output = new OutputCollector()
  for (const part of ['one ', '', 'two']) output.add(Buffer.from(part))
  assert.is(output.bytes().toString(), 'one two')
  assert.is(output.isTruncated, false)
})

collector('keeps both ends of what is longer, in whole lines, and counts the lines between', () => {
  const output = new OutputCollector({most: 60, edge: 20})
  const lines = Array.from({length: 50}, (_, index) => `line ${index}\r\n`)
  for (const [index, line] of lines.entries()) {
    output.add(Buffer.from(line))
    assert.is(output.isTruncated, index >= 7, `line ${index}`)
  }
  const {head, tail, lines: between} = output.folded() as FoldedOutput
  assert.is(head.toString(), lines.slice(0, 2).join(''))
  assert.is(tail.toString(), lines.slice(-2).join(''))
  assert.is(between, 46)
  assert.is(output.file, null)
})

collector('keeps both ends of what has no lines', () => {
  const output = new OutputCollector({most: 10, edge: 4})
  for (const part of ['abcdef', 'ghijkl', 'mnopqr']) output.add(Buffer.from(part))
  const {head, tail, lines} = output.folded() as FoldedOutput
  assert.equal([head.toString(), tail.toString(), lines], ['abcd', 'opqr', 0])
})

collector('writes the whole of a long output to a file that only we can read', () => {
  const spool = new Spool()
  const output = new OutputCollector({most: 10, edge: 4, spool})
  for (const part of ['abc\n', 'def\n', 'ghi\n', 'jkl\n']) output.add(Buffer.from(part))
  output.freeze()
  output.add(Buffer.from('^C'))
  output.folded()
  const path = output.file as string
  assert.is(readFileSync(path, 'utf8'), 'abc\ndef\nghi\njkl\n')
  assert.is(statSync(path).mode & 0o777, 0o600)
  assert.is(statSync(dirname(path)).mode & 0o777, 0o700)
  spool.remove()
  assert.is(existsSync(dirname(path)), false)
})

collector('writes every byte of an output that fills its window many times', () => {
  const spool = new Spool()
  const output = new OutputCollector({most: 1000, edge: 500, spool})
  const written: Buffer[] = []
  for (let index = 0; index < 400; index++) {
    const bytes = Buffer.from(`${'x'.repeat((index * 37) % 4093)} ${index}\r\n`)
    written.push(bytes)
    output.add(bytes)
  }
  const {head, tail, lines} = output.folded() as FoldedOutput
  const all = Buffer.concat(written)
  assert.ok(readFileSync(output.file as string).equals(all))
  assert.is(all.toString().indexOf(head.toString()), 0)
  assert.ok(all.toString().endsWith(`\n${tail.toString()}`))
  const between = all.toString().slice(head.length, all.length - tail.length)
  assert.is(lines, between.split('\n').length - 1)
  spool.remove()
})

collector('shows the end of an output that was too long', () => {
  const output = new OutputCollector({most: 10, edge: 8})
  for (const part of ['abcdef', 'ghijkl', 'mnopqr']) output.add(Buffer.from(part))
  assert.is(output.tail(3).toString(), 'pqr')
  assert.is(output.tail(100).toString(), 'klmnopqr')
})

collector('does without a file that cannot be written', () => {
  const {TMPDIR: before} = process.env
  process.env['TMPDIR'] = '/nowhere'
  try {
    const output = new OutputCollector({most: 10, edge: 4, spool: new Spool()})
    for (const part of ['abc\n', 'def\n', 'ghi\n', 'jkl\n']) output.add(Buffer.from(part))
    assert.is(output.folded()?.lines, 3)
    assert.is(output.file, null)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
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
