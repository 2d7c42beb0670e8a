import {writeFileSync} from 'node:fs'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {finish, namesOf, openRootBash} from './in-terminal.ts'
import {addUser, makePeople} from './people.ts'

const questions = suite('questions of nested shells')
questions.before(makePeople)

/** How a shell is entered, and how it asks for a line by itself. */
const askers: readonly (readonly [enter: string, ask: string])[] = [
  ['su ponytracker', 'read -p "Name: " x'],
  ['su - ponytracker', 'f() { read -rp "Name: " x; }; f'],
  ['su dasher', 'printf "Name: "; read x'],
  ['su zsher -s /usr/bin/zsh', 'read "x?Name: "'],
  ['su - fisher', 'read -P "Name: " x'],
  ['sudo -u ponytracker -s', 'read -p "Name: " x'],
  ['busybox ash', 'read -p "Name: " x'],
  ['script -q /dev/null', 'read -p "Name: " x'],
  // Such a shell counts its processes by itself.
  ['unshare --pid --fork --mount-proc bash --norc', 'read -p "Name: " x'],
  ["env PS1='name: ' bash --norc", 'read -p "Name: " x'],
  ['export PS1; dash', 'printf "Name: "; read x']
]

for (const [enter, ask] of askers) {
  questions(`\`${ask}\` behind \`${enter}\` enters no shell`, async () => {
    await using terminal = await openRootBash()
    await finish(terminal, enter)
    const names = namesOf(terminal)
    assert.is(terminal.shells.length, 2, names)
    const asked = await terminal.run({command: ask, patience: 15_000, endWhenAsking: true})
    assert.is(asked.ending, 'asks', asked.output)
    assert.not.match(asked.output, '7733')
    assert.is(namesOf(terminal), names)
    assert.is((await finish(terminal, 'echo usable')).output, 'usable\n')
  })
}

questions(
  'a question before the first prompt is asked, and the shell is entered behind it',
  async () => {
    addUser('asker')
    writeFileSync('/home/asker/.bash_profile', 'read -p "Which project? " project\n')
    await using unanswered = await openRootBash()
    const asked = await unanswered.run({command: 'su - asker', endWhenAsking: true})
    assert.equal([asked.ending, asked.output], ['asks', 'Which project? '])
    await using terminal = await openRootBash()
    const answers = [
      {answers: (line: string) => line === 'Which project? ', say: 'ponies', isSecret: false}
    ]
    await terminal.run({command: 'su - asker', answers})
    assert.is((await finish(terminal, 'echo "$project"')).output, 'ponies\n')
  }
)

questions.run()
