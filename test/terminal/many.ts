import {readdirSync} from 'node:fs'
import * as assert from 'uvu/assert'
import {processTree} from '../../src/terminal/process/status.ts'
import {openBash} from './private-bash.ts'

/** Open so many terminals at once, run ten commands in each, and look that all descriptors and processes are back. */
export async function useManyTerminals(count: number): Promise<void> {
  // The first loads what stays.
  await (await openBash())[Symbol.asyncDispose]()
  const before = {descriptors: descriptors(), processes: processTree(process.pid).length}
  const terminals = await Promise.all(Array.from({length: count}, () => openBash()))
  assert.is(terminals.length, count)
  await Promise.all(
    terminals.map(async (terminal, index) => {
      for (let step = 0; step < 10; step++) {
        const command = `echo ${index} ${step}; sh -c 'exit ${step}'`
        const {output, exit} = await terminal.run({command, patience: 60_000})
        assert.equal([output, exit], [`${index} ${step}\n`, step])
      }
    })
  )
  await Promise.all(terminals.map((terminal) => terminal[Symbol.asyncDispose]()))
  assert.is(descriptors(), before.descriptors)
  const isBack = (): boolean => processTree(process.pid).length === before.processes
  const end = performance.now() + 10_000
  while (!isBack() && performance.now() < end) await new Promise((go) => setTimeout(go, 10))
  assert.is(processTree(process.pid).length, before.processes)
}

function descriptors(): number {
  return readdirSync('/proc/self/fd').length
}
