import * as assert from 'uvu/assert'
import {openBash} from './private-bash.ts'

/** A command that looks like a shell which waits for commands; whether it asks, and what it prints. */
export type Trap = readonly [command: string, asks: boolean, output: string]

export const traps: readonly Trap[] = [
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
  ["PS1='> ' busybox ash -c 'read -p \"Name: \" x'", true, 'Name: '],
  // It holds the other end of a terminal in which somebody reads, and looks only there.
  [
    `python3 -c '
import os, pty, select
child, master = pty.fork()
if child == 0: os.execvp("bash", ["bash", "-c", "read x"])
select.select([master], [], [], 0.6)'`,
    false,
    ''
  ]
]

/** Run such a command, which must not be taken for a shell. */
export async function springTrap([command, asks, output]: Trap): Promise<void> {
  await using terminal = await openBash()
  const result = await terminal.run({command, patience: 8000, endWhenAsking: true})
  assert.is(result.ending, asks ? 'asks' : 'finished')
  assert.is(result.output, output)
  assert.is(terminal.shells.length, 1)
}
