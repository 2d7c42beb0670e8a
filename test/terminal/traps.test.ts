import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {openBash} from './private-bash.ts'

const traps = suite('traps')

/** What looks like a shell that waits for commands; whether it asks, and what it prints. */
const commands: readonly (readonly [command: string, asks: boolean, output: string])[] = [
  ["printf 'user@host:~$ '; sleep 0.4; echo done", false, 'user@host:~$ done\n'],
  ['bash -c \'printf "root# "; sleep 0.4\'', false, 'root# '],
  ['sh -c \'printf "$ "; read x\'', true, '$ '],
  ['bash -c \'read -p "continue $ " x\'', true, 'continue $ '],
  ['read -p "prompt $ " x', true, 'prompt $ '],
  ['(read -p "prompt $ " x)', true, 'prompt $ '],
  ['zsh -fc \'printf "%% "; read x\'', true, '% '],
  ["printf '> '; head -n 1", true, '> '],
  ['sleep 0.4 | cat', false, ''],
  ["bash -c 'for ((i = 0; i < 100000; i++)); do :; done'", false, ''],
  ["printf '\\033[?2004h$ '; sleep 0.3", false, '$ '],
  ['bash --norc -ic "echo interactive; sleep 0.3; true"', false, 'interactive\n']
]

for (const [command, asks, output] of commands) {
  traps(`never takes \`${command}\` for a shell, 5 of 5`, async () => {
    const attempt = async (): Promise<void> => {
      await using terminal = await openBash()
      const result = await terminal.run({command, patience: 8000, endWhenAsking: true})
      assert.is(result.ending, asks ? 'asks' : 'finished')
      assert.is(result.output, output)
      assert.is(terminal.shells.length, 1)
    }
    await Promise.all([attempt(), attempt(), attempt(), attempt(), attempt()])
  })
}

traps('leaves a shell usable that was only greeted', async () => {
  await using terminal = await openBash()
  await terminal.run({command: 'bash --norc'})
  assert.is(terminal.shells.length, 2)
  await terminal.run({command: 'exit'})
  assert.is((await terminal.run({command: 'echo usable'})).output, 'usable\n')
})

traps.run()
