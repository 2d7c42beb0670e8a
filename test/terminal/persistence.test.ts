import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Terminal, TerminalResult} from '../../src/seam/terminal.ts'
import {home, openBash} from './private-bash.ts'

const persists = suite('persistence')
let terminal: Terminal

persists.before(async () => {
  terminal = await openBash()
})
persists.after(async () => {
  await terminal[Symbol.asyncDispose]()
})

function run(command: string): Promise<TerminalResult> {
  return terminal.run({command, patience: 10_000, endWhenAsking: true})
}

/** What one command sets up, what another looks at, and what that prints. */
const states: readonly (readonly [first: string, then: string, output: string])[] = [
  ['NAME=plain', 'echo "$NAME"', 'plain\n'],
  ['export SHOWN=yes', 'bash -c \'echo "$SHOWN"\'', 'yes\n'],
  ['greet() { echo "hello $1"; }', 'greet you', 'hello you\n'],
  ["alias say='echo alias'", 'say it', 'alias it\n'],
  ['umask 027', 'umask; umask 022', '0027\n'],
  ['shopt -s nullglob', 'echo none*; shopt -u nullglob', '\n'],
  ['set -- one two', 'echo "$2"', 'two\n'],
  ['list=(a b c)', 'echo "${#list[@]}"', '3\n'],
  ["trap 'true' USR1", 'trap -p USR1; trap - USR1', "trap -- 'true' SIGUSR1\n"],
  ['read LINE <<EOF\nfrom a here-document\nEOF', 'echo "$LINE"', 'from a here-document\n'],
  ['ulimit -S -c 0', 'ulimit -S -c', '0\n'],
  ['exec 5<<< kept', 'cat <&5; exec 5<&-', 'kept\n']
]

for (const [first, then, output] of states) {
  persists(`keeps what \`${first}\` did`, async () => {
    assert.is((await run(first)).exit, 0)
    assert.is((await run(then)).output, output)
  })
}

persists('says where the shell stands', async () => {
  assert.is((await run('mkdir -p "deep; er"; cd "deep; er"')).directory, `${home}/deep; er`)
  assert.is((await run('(cd /)')).directory, `${home}/deep; er`)
  assert.is((await run("mkdir -p 'líne\nfeed'; cd líne*")).directory, `${home}/deep; er/líne\nfeed`)
  assert.is((await run('cd')).directory, home)
  assert.is((await run('cd /usr; if then')).directory, home)
})

persists('lets a job print into a later command without touching its status', async () => {
  await run('{ (sleep 0.1; echo late) & } 2> /dev/null')
  const during = await run('sleep 0.3; echo mid; (exit 3)')
  assert.match(during.output, /late\n[^]*mid\n/)
  assert.is(during.exit, 3)
  assert.is((await run('wait; echo waited')).output.endsWith('waited\n'), true)
})

persists('numbers its shell as the first, and has nothing of ours in the environment', async () => {
  await using fresh = await openBash()
  const {output} = await fresh.run({command: 'env'})
  const names = output
    .trimEnd()
    .split('\n')
    .map((line) => line.split('=')[0])
  const expected = ['HOME', 'LANG', 'PATH', 'PWD', 'SHLVL', 'TERM', '_']
  assert.equal(new Set(names), new Set(expected))
  assert.match(output, /^SHLVL=1$/m)
})

persists('has the size it was opened with', async () => {
  assert.is((await run('stty size')).output, '40 120\n')
  await using wide = await openBash({columns: 200, rows: 50})
  assert.is((await wide.run({command: 'stty size'})).output, '50 200\n')
})

persists('writes nothing to a history', async () => {
  await using other = await openBash()
  for (const command of ['echo a', `echo ${'x'.repeat(5000)} | wc -c`, 'cat', 'if then']) {
    await other.run({command, endWhenAsking: true})
  }
  assert.is((await other.run({command: 'history'})).output, '')
  await other.run({command: 'exit'})
  assert.is((await run(`ls -A "$HOME" | grep -c history`)).output, '0\n')
})

persists.run()
