import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {openBash} from './private-bash.ts'
import {springTrap, traps} from './traps.ts'

const falseShells = suite('traps')

for (const trap of traps) {
  falseShells(`never takes \`${trap[0]}\` for a shell, 5 of 5`, async () => {
    await Promise.all(Array.from({length: 5}, () => springTrap(trap)))
  })
}

falseShells('leaves a shell usable that was only greeted', async () => {
  await using terminal = await openBash()
  await terminal.run({command: 'bash --norc'})
  assert.is(terminal.shells.length, 2)
  await terminal.run({command: 'exit'})
  assert.is((await terminal.run({command: 'echo usable'})).output, 'usable\n')
})

falseShells.run()
