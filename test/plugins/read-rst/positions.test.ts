import type {Nodes} from 'mdast'
import type {Position} from 'unist'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {parseRst} from '../../../plugins/read-rst/parser/index.ts'
import {everything} from './everything.ts'
import {readSeeds} from './seeds.ts'

const positions = suite('positions')

const documents = [{path: 'everything', text: everything}, ...readSeeds()]

for (const {path, text} of documents) {
  const nodes = [...walk(parseRst(text).tree)]
  const name = path.slice(path.lastIndexOf('/') + 1)

  positions(`${name}: every node has one, within that of its parent`, () => {
    for (const {node, parent} of nodes) {
      const {start, end} = spanOf(node)
      const told = `${node.type} ${start.line}:${start.column}-${end.line}:${end.column}`
      assert.ok(offsetOf(start) <= offsetOf(end), told)
      if (parent === undefined) continue
      const around = spanOf(parent)
      assert.ok(offsetOf(start) >= offsetOf(around.start), `${told} in ${parent.type}`)
      assert.ok(offsetOf(end) <= offsetOf(around.end), `${told} in ${parent.type}`)
    }
  })

  positions(`${name}: line and column are those of the offset`, () => {
    for (const {node} of nodes) {
      for (const point of [spanOf(node).start, spanOf(node).end]) {
        const before = text.slice(0, offsetOf(point)).split('\n')
        assert.equal([point.line, point.column], [before.length, (before.at(-1) ?? '').length + 1])
      }
    }
  })

  positions(`${name}: a text of one line stands there as it is`, () => {
    for (const {node} of nodes) {
      const {start, end} = spanOf(node)
      if (node.type !== 'text' || start.line !== end.line) continue
      assert.is(text.slice(offsetOf(start), offsetOf(end)).replaceAll('\t', ' '), node.value)
    }
  })

  positions(`${name}: a line of code stands there as it is`, () => {
    for (const {node} of nodes) {
      if (node.type !== 'code') continue
      for (const line of node.data?.lines ?? []) {
        const written = text.slice(line.offset).split('\n', 1)[0] ?? ''
        assert.ok(written.startsWith(line.text) || line.text.startsWith(' '), line.text)
      }
    }
  })
}

positions('count offsets from behind a byte order mark', () => {
  const [paragraph] = parseRst('\uFEFFa').tree.children
  assert.is(paragraph?.position?.start.offset, 0)
})

interface Found {
  readonly node: Nodes
  readonly parent: Nodes | undefined
}

function* walk(node: Nodes, parent?: Nodes): Generator<Found> {
  yield {node, parent}
  if ('children' in node) for (const child of node.children) yield* walk(child, node)
}

function spanOf(node: Nodes): Position {
  assert.ok(node.position, node.type)
  return node.position as Position
}

function offsetOf({offset}: Position['start']): number {
  assert.type(offset, 'number')
  return offset as number
}

positions.run()
