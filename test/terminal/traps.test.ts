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
  ['bash --norc -ic "echo interactive; sleep 0.3; true"', false, 'interactive\n'],
  ['bash --norc -ic "read -p \'Name: \' x"', true, 'Name: '],
  ['ask() { read -rp "Name: " x; }; ask', true, 'Name: '],
  ['select x in one two; do break; done', true, '1) one\n2) two\n#? '],
  ['read x', true, ''],
  ['echo x | while read y; do read -p "Sure? " z </dev/tty; done', true, 'Sure? '],
  ['zsh -fic \'read "x?Name: "\'', true, 'Name: '],
  ['dash -ic \'printf "Name: "; read x\'', true, 'Name: '],
  ["fish --no-config -ic 'sleep 0.3; echo over'", false, 'over\n'],
  ["PS1='> ' busybox ash -c 'read -p \"Name: \" x'", true, 'Name: ']
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

traps('takes no question of a start-up file for a prompt', async () => {
  await using terminal = await openBash()
  const ask = `printf 'read -p "Which environment? " e; PS1="$e$ "' > rc; bash --rcfile rc -i`
  const asked = await terminal.run({command: ask, patience: 8000, endWhenAsking: true})
  assert.equal([asked.ending, asked.output], ['asks', 'Which environment? '])
  const answers = [{answers: () => true, say: 'test', isSecret: false}]
  await terminal.run({command: 'bash --rcfile rc -i', patience: 8000, answers})
  assert.is(terminal.shells.length, 2)
  assert.is((await terminal.run({command: 'echo "$e"'})).output, 'test\n')
})

traps('knows the shells of a program that drives them by itself', async () => {
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

traps('leaves a shell usable that was only greeted', async () => {
  await using terminal = await openBash()
  await terminal.run({command: 'bash --norc'})
  assert.is(terminal.shells.length, 2)
  await terminal.run({command: 'exit'})
  assert.is((await terminal.run({command: 'echo usable'})).output, 'usable\n')
})

traps.run()
