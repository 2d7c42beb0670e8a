import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {TerminalResult} from '../../src/seam/terminal.ts'
import {editing, home, openBash, plain} from './private-bash.ts'

writeFileSync(
  join(home, 'create-superuser.py'),
  `import getpass
user = input("Username (leave blank to use 'root'): ")
getpass.getpass()
`
)

/** What waits for input, and the line it waits behind. */
const questions: readonly (readonly [command: string, question: string])[] = [
  ['cat', ''],
  ['read x', ''],
  ['head -c 5', ''],
  ['cat | tr a b', ''],
  ['read -p "Name: " name', 'Name: '],
  ['printf "Password: "; read -s password', 'Password: '],
  ['echo Your name:; read name', 'Your name:'],
  ['bash -c \'printf "Continue? [y/N] "; read answer\'', 'Continue? [y/N] '],
  ['python3 create-superuser.py', "Username (leave blank to use 'root'): "],
  ['python3 -c "import readline; input(\'Proceed? \')"', 'Proceed? '],
  ['python3 -c "import getpass; getpass.getpass()"', 'Password: '],
  [
    `${process.execPath} -e 'require("readline").createInterface(process.stdin, process.stdout).question("Proceed? ", () => {})'`,
    'Proceed? '
  ],
  [
    `${process.execPath} -e 'require("readline").createInterface(process.stdin, process.stdout).question("package name: (app) ", () => {})'`,
    'package name: (app) '
  ],
  ['seq 1 500 | LESS= less', ':'],
  ['echo first; sleep 0.2; cat', 'first'],
  ['{ (sleep 5; echo late) & } 2> /dev/null; cat', '']
]

/** What is silent, slow or looks like a question, and is none. */
const others: readonly (readonly [command: string, output: string])[] = [
  ['sleep 0.4', ''],
  ["printf 'user@host:~$ '; sleep 0.4; echo done", 'user@host:~$ done\n'],
  ["printf 'Password: '; sleep 0.4", 'Password: '],
  ['bash -c \'printf "Name? "; sleep 0.4\'', 'Name? '],
  ["printf 'Waiting: '; sleep 0.4 | cat", 'Waiting: '],
  ["bash -c 'for ((i = 0; i < 200000; i++)); do :; done'", ''],
  ['for ((i = 0; i < 200000; i++)); do :; done', ''],
  ['sleep 0.5 | cat | wc -c', '0\n'],
  [
    "printf 'Fetching [3/10]: '; python3 -c 'import select; select.select([], [], [], 0.4)'",
    'Fetching [3/10]: '
  ],
  [
    "printf 'Stay: '; python3 -c 'import os, select; select.select([os.pipe()[0]], [], [], 0.4)'",
    'Stay: '
  ],
  // As apt does while dpkg works: it listens to the terminal, and to dpkg.
  [
    "printf '\\r0%% [Working]'; python3 -c 'import os, select; select.select([0, os.pipe()[0]], [], [], 0.5)'",
    '0% [Working]'
  ],
  [
    "printf 'Progress: [ 45%%] [#####.....] '; python3 -c 'import os, select; select.select([0, os.pipe()[0]], [], [], 0.5)'",
    'Progress: [ 45%] [#####.....] '
  ],
  ["script -qc 'sleep 0.4' /dev/null", ''],
  ['cat < /dev/null', ''],
  ['echo typed | { read line; echo "$line"; }', 'typed\n'],
  ['sleep 0.5 & wait', '']
]

const asks = suite('asking')

/** Every command has a terminal to itself, so that they may wait at the same time. */
async function perform(command: string): Promise<{result: TerminalResult; next: TerminalResult}> {
  await using terminal = await openBash()
  const result = await terminal.run({command, endWhenAsking: true, patience: 8000})
  const next = await terminal.run({command: 'echo next', patience: 8000})
  return {result, next}
}

const performed = [...questions, ...others].map(([command]) => perform(command))

for (const [index, [command, question]] of questions.entries()) {
  asks(`sees that \`${command}\` waits for input, and the shell goes on`, async () => {
    const {result, next} = await (performed[index] as ReturnType<typeof perform>)
    assert.is(result.ending, 'asks')
    assert.is(result.question?.text, question)
    assert.is(next.ending, 'finished')
    assert.match(next.output, /^next$/m)
  })
}

for (const [index, [command, output]] of others.entries()) {
  asks(`never takes \`${command}\` for a question`, async () => {
    const {result} = await (performed[questions.length + index] as ReturnType<typeof perform>)
    assert.is(result.ending, 'finished')
    assert.is(result.output.replace(/^\[\d\].*\n/gm, ''), output)
  })
}

asks('sees a question soon', async () => {
  await using terminal = await openBash()
  for (const command of ['cat', 'read x', 'head -c 5']) {
    const {durationMs} = await terminal.run({command, endWhenAsking: true})
    assert.ok(durationMs < 250, `${durationMs} ms`)
  }
})

asks('keeps what was printed before the question, and nothing of how it was ended', async () => {
  await using terminal = await openBash()
  const command = `bash -c 'trap "echo trapped; exit 1" INT; echo before; printf "Sure? "; read x'`
  const result = await terminal.run({command, endWhenAsking: true, patience: 5000})
  assert.is(result.output, 'before\nSure? ')
  assert.equal(result.question, {text: 'Sure? ', kind: 'line'})
  assert.is(result.exit, 1)
})

asks('leaves a command that waits to its patience unless told otherwise', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({command: 'cat', patience: 300})
  assert.is(result.ending, 'timed-out')
  assert.is(result.question, null)
})

asks('never takes a shell that is ready for one that asks', async () => {
  const performAll = async (args: readonly string[]): Promise<void> => {
    await using terminal = await openBash({args})
    // Commands end around the moments when somebody looks.
    for (let milliseconds = 24; milliseconds < 80; milliseconds += 2) {
      const command = `sleep ${milliseconds / 1000}`
      const {ending} = await terminal.run({command, endWhenAsking: true, patience: 5000})
      assert.is(ending, 'finished', command)
    }
  }
  await Promise.all([performAll(plain), performAll(editing)])
})

asks.run()
