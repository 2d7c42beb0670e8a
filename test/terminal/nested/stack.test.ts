import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync
} from 'node:fs'
import {dirname, join} from 'node:path'
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

/** What makes a shell write its history as soon as it can. */
const eager: readonly (readonly [user: string, file: string, lines: string])[] = [
  ['zsher', '.zshrc', 'HISTFILE=~/.history; SAVEHIST=99; HISTSIZE=99; setopt share_history\n'],
  ['zsher', '.zshrc', 'HISTFILE=~/.history; SAVEHIST=99; HISTSIZE=99; setopt inc_append_history\n'],
  [
    'zsher',
    '.zshrc',
    'HISTFILE=~/.history; SAVEHIST=99; setopt share_history extended_history no_clobber\n'
  ],
  [
    'ponytracker',
    '.bashrc',
    "HISTFILE=~/.history; HISTCONTROL=; shopt -s histappend; PROMPT_COMMAND='history -a'\n"
  ],
  ['ponytracker', '.bashrc', "HISTCONTROL=ignorespace; PROMPT_COMMAND='history -a; history -n'\n"],
  ['fisher', '.config/fish/config.fish', 'history merge\n']
]

for (const [user, file, lines] of eager) {
  stack(`leaves nothing in a history that is written at once: \`${lines.trim()}\``, async () => {
    await using terminal = await openRootBash()
    const path = `/home/${user}/${file}`
    writeFileSync(`/home/${user}/.history`, 'echo of before\n')
    const before = existsSync(path) ? readFileSync(path) : ''
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, lines)
    await finish(terminal, `chown -R ${user} /home/${user}`)
    for (const end of ['exit', 'exec true']) {
      await finish(terminal, `su - ${user}`)
      await finish(terminal, 'echo something')
      await finish(terminal, `echo ${'x'.repeat(5000)}`)
      await finish(terminal, end)
    }
    writeFileSync(path, before)
    assert.match(readFileSync(`/home/${user}/.history`, 'utf8'), /^echo of before\n/)
    assert.equal(tracesOf(user), [])
  })
}

stack('leaves nothing in the histories, the prompts and the environments of users', async () => {
  await using terminal = await openRootBash()
  for (const user of Object.keys(people)) {
    await finish(terminal, `su - ${user}`)
    await finish(terminal, 'echo something')
    assert.is((await finish(terminal, 'env | grep __aw_')).output, '', user)
    await finish(terminal, 'exit')
  }
  for (const user of Object.keys(people)) assert.equal(tracesOf(user), [])
})

stack('enters a small system of its own and leaves it', async () => {
  await using terminal = await openRootBash()
  const root = '/srv/tiny'
  await finish(terminal, `mkdir -p ${root}/bin ${root}/etc ${root}/dev ${root}/lib ${root}/lib64`)
  await finish(
    terminal,
    `cp --parents /bin/busybox $(ldd /bin/busybox | grep -o '/lib[^ ]*') ${root}
    echo root:x:0:0::/:/bin/sh > ${root}/etc/passwd
    for node in null tty; do touch ${root}/dev/$node; mount --bind /dev/$node ${root}/dev/$node; done
    ${root}/bin/busybox --install ${root}/bin`
  )
  await finish(terminal, `chroot ${root} /bin/sh`)
  assert.is(namesOf(terminal), 'root bash, root ash')
  assert.equal((await finish(terminal, 'ls -d /usr /etc')).output.includes('/usr\n'), false)
  // Too long to be typed quickly, and no file of ours can be read in here.
  assert.is((await finish(terminal, `echo ${'x'.repeat(30_000)} | wc -c`)).output, '30001\n')
  assert.is((await finish(terminal, 'cd /etc; pwd')).directory, '/etc')
  assert.is((await finish(terminal, 'exit 3')).exit, 3)
  assert.equal(
    [namesOf(terminal), (await finish(terminal, 'ls -d /usr')).output],
    ['root bash', '/usr\n']
  )
  await finish(terminal, `umount ${root}/dev/null ${root}/dev/tty; rm -r ${root}`)
})

/** The files at home that hold something of ours. */
function tracesOf(user: string): readonly string[] {
  const files = readdirSync(`/home/${user}`, {recursive: true, withFileTypes: true})
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => /__aw_|7733/.test(readFileSync(path, 'latin1')))
}

stack.run()
