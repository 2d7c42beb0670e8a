import type {Nodes} from 'mdast'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {parseRst} from '../../../../plugins/read-rst/parser/index.ts'
import {everything} from '../everything.ts'
import {readSeeds} from '../seeds.ts'
import {Dice, mutate, randomText} from './mutate.ts'
import {mostMilliseconds, paceOf} from './pace.ts'

const fuzz = suite('20,000 mutated documents')

const documents = [everything, ...readSeeds().map(({text}) => text)]

for (const seed of [1, 2, 3, 4]) {
  fuzz(`are read without an exception and in time (${seed} of 4)`, () => {
    const dice = new Dice(seed)
    for (let turn = 0; turn < 5000; turn++) {
      const isRandom = turn % 10 === 0
      const source = isRandom
        ? randomText(dice)
        : mutate(dice.pick(documents), dice.pick(documents), dice)
      const pace = told(source, () => paceOf(source))
      if (pace > mostMilliseconds) {
        assert.unreachable(`${pace.toFixed(1)} ms for 10 kB: ${JSON.stringify(source)}`)
      }
      if (turn % 10 === 1) told(source, () => checkTree(source))
    }
  })
}

/** Run something, and tell for which document it failed. */
function told<T>(source: string, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    throw new Error(`Failed for ${JSON.stringify(source)}`, {cause})
  }
}

/** Every node has a place in the document, and code as many lines as its value. */
function checkTree(source: string): void {
  const waiting: Nodes[] = [parseRst(source).tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    assert.ok(start !== undefined && end !== undefined, node.type)
    assert.ok(0 <= start && start <= end && end <= source.length, `${node.type} ${start}-${end}`)
    if (node.type === 'code') {
      assert.is(node.data?.lines?.length, node.value.split('\n').length)
      assert.is(node.data?.raw?.length, node.data?.lines?.length)
    }
    if ('children' in node) waiting.push(...node.children)
  }
}

fuzz.run()
