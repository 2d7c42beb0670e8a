import {appendFileSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {finish, namesOf, openRootBash} from './in-terminal.ts'
import {makePeople, people} from './people.ts'

const stack = suite('stack of shells')
stack.before(() => {
  makePeople()
  appendFileSync('/home/ponytracker/.bashrc', "PS1='mine> '; PROMPT_COMMAND='history -a'\n")
})

stack('is entered and left three deep', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, 'su - ponytracker')
  await finish(terminal, 'zsh -f')
  await finish(terminal, 'dash')
  assert.is(namesOf(terminal), 'root bash, ponytracker bash, ponytracker zsh, ponytracker dash')
  assert.is((await finish(terminal, 'exit 7')).exit, 7)
  assert.is((await finish(terminal, 'cd /usr; exit 8')).exit, 8)
  const last = await finish(terminal, 'exit 9')
  assert.equal([last.exit, last.directory, last.output], [9, '/', 'logout\n'])
  assert.is((await finish(terminal, 'echo $?; id -un')).output, '9\nroot\n')
})

stack('goes on with the rest of a block when the shell that it entered is left', async () => {
  await using terminal = await openRootBash()
  const entered = await finish(terminal, 'echo first\nsu ponytracker\nid -un; (exit 4)')
  assert.is(entered.output, 'first\n')
  assert.is((await finish(terminal, 'id -un')).output, 'ponytracker\n')
  const left = await finish(terminal, 'exit 2')
  assert.equal([left.output, left.exit], ['exit\nroot\n', 4])
})

stack('enters the next shell of a block when the first is left', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, 'su ponytracker\nsu dasher\necho over')
  assert.is(namesOf(terminal), 'root bash, ponytracker bash')
  await finish(terminal, 'exit')
  assert.is(namesOf(terminal), 'root bash, dasher dash')
  assert.is((await finish(terminal, 'exit')).output, 'over\n')
  assert.is(namesOf(terminal), 'root bash')
})

stack('has one shell in the place of the one that it replaces', async () => {
  await using terminal = await openRootBash()
  await finish(terminal, 'exec bash --norc')
  assert.is(namesOf(terminal), 'root bash')
  assert.is((await finish(terminal, 'echo new')).output, 'new\n')
  await finish(terminal, 'su ponytracker')
  await finish(terminal, 'exec dash')
  assert.is(namesOf(terminal), 'root bash, ponytracker dash')
  assert.is((await finish(terminal, 'exit 3')).exit, 3)
  const ended = await terminal.run({command: 'exit 5'})
  assert.equal([ended.ending, ended.exit], ['shell-ended', 5])
})

stack('keeps an inner shell when a step of it takes too long', async () => {
  await using terminal = await openRootBash()
  for (const command of ['su ponytracker', 'sudo -u ponytracker -s']) {
    await finish(terminal, command)
    const result = await terminal.run({command: 'echo begun; sleep 30', patience: 200})
    assert.equal([result.ending, result.output, result.exit], ['timed-out', 'begun\n', 130])
    assert.is((await finish(terminal, 'id -un')).output, 'ponytracker\n')
    const deaf = `sh -c 'trap "" INT QUIT TERM; while :; do sleep 0.05; done'`
    assert.is((await terminal.run({command: deaf, patience: 100})).ending, 'timed-out')
    assert.is((await finish(terminal, 'id -un')).output, 'ponytracker\n')
    await finish(terminal, 'exit')
  }
})

stack('shows what a shell says before its first prompt, and not the prompt', async () => {
  await using terminal = await openRootBash()
  appendFileSync('/home/dasher/.profile', 'echo message of the day; PS1="long prompt $ "\n')
  assert.is((await finish(terminal, 'su - dasher')).output, 'message of the day\n')
  assert.is((await finish(terminal, 'exit')).output, '')
})

stack('leaves nothing in the histories, the prompts and the environments of users', async () => {
  await using terminal = await openRootBash()
  for (const user of Object.keys(people)) {
    await finish(terminal, `su - ${user}`)
    await finish(terminal, 'echo something')
    assert.is((await finish(terminal, 'env | grep __aw_')).output, '', user)
    await finish(terminal, 'exit')
  }
  for (const user of Object.keys(people)) {
    const files = readdirSync(`/home/${user}`, {recursive: true, withFileTypes: true})
    for (const file of files.filter((each) => each.isFile())) {
      const text = readFileSync(join(file.parentPath, file.name), 'latin1')
      assert.not.match(text, /__aw_|7733/, `${file.parentPath}/${file.name}`)
    }
  }
})

stack.run()
