import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {chooseTerminal, type OpenedTerminal} from '../../src/run/choose-terminal.ts'
import type {ShellLevel} from '../../src/seam/terminal.ts'

const choosing = suite('chooseTerminal')

type Named = OpenedTerminal & {readonly name: string}

/** A terminal whose shells are `root@new-server > ponytracker@elsewhere!`; `!` is another machine. */
function opened(name: string, shells: string, more: Partial<OpenedTerminal> = {}): Named {
  const levels = shells === '' ? [] : shells.split(' > ').map(level)
  return {
    name,
    machine: 'local:',
    target: 'local',
    called: null,
    role: {user: null, host: null},
    terminal: {isOpen: true, shells: levels},
    entered: 1,
    used: 1,
    ...more
  }
}

function level(text: string): ShellLevel {
  const [user = '', host = ''] = text.replace('!', '').split('@')
  return {user, host, dialect: 'bash', isRemote: text.endsWith('!')}
}

const you = {user: null, host: null}
const root = {user: 'root', host: null}
const ponytracker = {user: 'ponytracker', host: null}
const onServer = {user: 'ponytracker', host: 'new-server'}

type Rule = readonly [
  rule: string,
  role: {user: string | null; host: string | null},
  terminals: readonly Named[],
  chosen: string | undefined
]

const rules: readonly Rule[] = [
  ['none is there', root, [], undefined],
  ['the shell on top is the role', root, [opened('a', 'root@vm')], 'a'],
  ['another is on top', root, [opened('a', 'root@vm > ponytracker@vm')], undefined],
  ['it was entered with su', ponytracker, [opened('a', 'root@vm > ponytracker@vm')], 'a'],
  [
    'nobody says who types, so it is who is on top',
    you,
    [opened('a', 'root@vm > ponytracker@vm')],
    'a'
  ],
  [
    'nobody says who types, and another terminal was used since',
    you,
    [opened('a', 'root@vm', {used: 3}), opened('b', 'root@vm', {used: 4})],
    'b'
  ],
  [
    'of several the one entered last',
    root,
    [opened('a', 'root@vm', {entered: 5, used: 5}), opened('b', 'root@vm', {used: 9})],
    'a'
  ],
  [
    'one that has ended is none',
    root,
    [opened('a', 'root@vm', {terminal: {isOpen: false, shells: [level('root@vm')]}})],
    undefined
  ],
  ['one on another machine is none', root, [opened('a', 'root@vm', {machine: 'db:db'})], undefined],
  [
    'a host that was reached with ssh is the one of that name',
    onServer,
    [opened('a', 'root@vm > ponytracker@new-server.example.org!')],
    'a'
  ],
  [
    'a host that was reached with ssh is no other',
    onServer,
    [opened('a', 'root@vm > ponytracker@old-server!')],
    undefined
  ],
  [
    'the machine itself does not matter where nobody says a host',
    ponytracker,
    [opened('a', 'root@vm > ponytracker@old-server!')],
    'a'
  ],
  [
    'a terminal that does not tell its shells is the one of its role',
    root,
    [opened('a', '', {role: root}), opened('b', '', {role: ponytracker})],
    'a'
  ]
]

for (const [rule, role, terminals, chosen] of rules) {
  choosing(rule, () => {
    const wanted = {role, machine: 'local:', target: 'local', isEntered: false}
    assert.is(chooseTerminal(wanted, terminals)?.name, chosen)
  })
}

choosing.run()
