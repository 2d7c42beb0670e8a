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

falseShells('takes no question of a start-up file for a prompt', async () => {
  await using terminal = await openBash()
  const ask = `printf 'read -p "Which environment? " e; PS1="$e$ "' > rc; bash --rcfile rc -i`
  const asked = await terminal.run({command: ask, patience: 8000, endWhenAsking: true})
  assert.equal([asked.ending, asked.output], ['asks', 'Which environment? '])
  const answers = [{answers: () => true, say: 'test', isSecret: false}]
  await terminal.run({command: 'bash --rcfile rc -i', patience: 8000, answers})
  assert.is(terminal.shells.length, 2)
  assert.is((await terminal.run({command: 'echo "$e"'})).output, 'test\n')
})

falseShells('knows the shells of a program that drives them by itself', async () => {
  await using terminal = await openBash()
  const drive = `python3 -c '
import os, pty, time
child, master = pty.fork()
if child == 0: os.execvp("bash", ["bash", "--norc", "-i"])
time.sleep(0.3)
os.write(1, os.read(master, 1000))
time.sleep(0.6)
print("over")'`
  const driven = await terminal.run({command: drive, patience: 8000, endWhenAsking: true})
  assert.equal([driven.ending, terminal.shells.length], ['finished', 1])
  assert.match(driven.output, /over\n$/)
  assert.is((await terminal.run({command: 'echo next'})).output, 'next\n')
})

falseShells('leaves a shell usable that was only greeted', async () => {
  await using terminal = await openBash()
  await terminal.run({command: 'bash --norc'})
  assert.is(terminal.shells.length, 2)
  await terminal.run({command: 'exit'})
  assert.is((await terminal.run({command: 'echo usable'})).output, 'usable\n')
})

falseShells.run()
