import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {environment, home, openBash} from './private-bash.ts'

const startUp = suite('start-up files')

/** What people, and those who mean ill, have in the start-up file of an interactive bash or zsh. */
const hostile: readonly (readonly [what: string, lines: string])[] = [
  ['unset parameters are errors', 'set -u'],
  ['a prompt of several lines', "PS1='\\n┌─[\\u]\\n└─$ '; PS2='more> '"],
  ['a prompt that is exported', "export PS1='exported$ '"],
  ['a prompt that nobody may change', "readonly PS1='mine$ '"],
  ['words before every prompt', 'PROMPT_COMMAND=\'echo "before $PWD"\'; precmd() { echo before; }'],
  ['a command before every prompt that nobody may change', "readonly PROMPT_COMMAND='echo before'"],
  ['a trap that talks', "trap 'echo debugged >&2' DEBUG"],
  ['traps for errors and for the end', "trap 'echo failed >&2' ERR; trap 'echo bye >&2' EXIT"],
  [
    'aliases of everything',
    'for name in printf eval unset set command builtin id trap export; do alias $name="echo aliased"; done; \\unset name'
  ],
  ['another IFS', 'IFS=0123456789'],
  ['a question', "printf 'Press any key '; stty -echo; stty echo"],
  ['a terminal that shows nothing', 'stty -echo'],
  ['output that is traced', 'set -x'],
  ['everything exported', 'set -a'],
  ['no overwriting of files', 'set -C'],
  ['no patterns', 'set -f'],
  ['no PATH', 'PATH='],
  [
    'a functions named as a builtin',
    'printf() { echo mine; }; id() { echo mine; }; eval "stty() { :; }"'
  ],
  [
    'much to say',
    'for word in a b c; do echo "$word"; done; printf "\\033[2Jwelcome\\033]0;title\\007"'
  ]
]

/** How each shell is started with that file, and what the file is called. */
const shells: readonly (readonly [
  name: string,
  file: string,
  args: readonly string[],
  startUpFile: string
])[] = [
  ['bash', 'bash', [], '.bashrc'],
  ['bash --noediting', 'bash', ['--noediting'], '.bashrc'],
  ['zsh', 'zsh', [], '.zshrc']
]

for (const [name, file, args, startUpFile] of shells) {
  for (const [what, lines] of hostile) {
    // The trap of zsh talks into every step: docs/shells.md.
    if (name === 'zsh' && lines.includes('DEBUG')) continue
    startUp(`do not come between us and ${name}: ${what}`, async () => {
      const env = await homeWith(startUpFile, lines)
      await using terminal = await openBash({file, args, env})
      const run = (command: string) =>
        terminal.run({command, patience: 10_000, endWhenAsking: true})
      assert.is((await run('\\builtin echo first')).output.split('\n').at(-2), 'first')
      assert.is((await run('(exit 3)')).exit, 3)
      assert.match((await run('\\builtin echo "$?"')).output, /^3$/m)
      assert.is((await run('cd /usr')).directory, '/usr')
      const next = await run('\\builtin echo next; false')
      assert.equal([next.ending, next.exit], ['finished', 1])
      assert.match(next.output, /^next$/m)
      assert.is((await run('/usr/bin/env | /bin/grep 7733')).exit, 1)
    })
  }
}

startUp('of fish do not come between us and it', async () => {
  const lines =
    'function fish_prompt; echo "mine> "; end; function fish_right_prompt; date; end; set -x PS1 x'
  const env = await homeWith('.config/fish/config.fish', `${lines}; alias printf echo; echo hello`)
  await using terminal = await openBash({file: 'fish', args: [], env})
  assert.is((await terminal.run({command: 'echo first'})).output, 'first\n')
  assert.is((await terminal.run({command: 'sh -c "exit 3"'})).exit, 3)
})

startUp('of dash do not come between us and it', async () => {
  const env = await homeWith(
    '.shinit',
    "set -u; PS1='mine> '; alias printf=false eval=false; trap 'echo bye' EXIT"
  )
  await using terminal = await openBash({
    file: 'dash',
    args: [],
    env: {...env, ENV: join(env['HOME'] as string, '.shinit')}
  })
  assert.is((await terminal.run({command: 'echo first'})).output, 'first\n')
  assert.is((await terminal.run({command: '(exit 3)'})).exit, 3)
})

startUp('that hand over to another shell are followed there', async () => {
  const env = await homeWith('.bashrc', 'exec dash')
  await using terminal = await openBash({args: [], env})
  assert.is(terminal.shells[0]?.dialect, 'dash')
  assert.is((await terminal.run({command: 'echo first'})).output, 'first\n')
})

let homes = 0

/** An environment whose home directory holds one start-up file. */
async function homeWith(name: string, lines: string): Promise<Record<string, string>> {
  const directory = join(home, `home-${homes++}`)
  const path = join(directory, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, `${lines}\n`)
  return {...environment, HOME: directory}
}

startUp.run()
