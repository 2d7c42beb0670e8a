import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandBeside} from './beside.ts'
import {document} from './document.ts'

const sidecar = suite('a sidecar')

interface Seen {
  readonly why: string
  readonly trust: string
  readonly kind: string
  readonly options: object
}

const entries: readonly [
  title: string,
  sidecar: readonly string[],
  line: number,
  seen: Partial<Seen>
][] = [
  [
    'names a step by its command',
    ['steps:', '  - text: systemctl status', '    timeout: 90s', '    tag: [slow, net]'],
    7,
    {options: {timeout: 90_000, tags: ['slow', 'net']}}
  ],
  [
    'takes a whole command before the beginning of another',
    ['steps: [{text: make, skip: built already}]'],
    4,
    {options: {skip: 'built already'}}
  ],
  [
    'names a step by section and beginning',
    ['steps: [{text: make install, section: Install > Database, exit: 2}]'],
    14,
    {options: {timeout: 1000, exit: 2}}
  ],
  [
    'names a step by section and number',
    ['steps: [{section: Database, step: 1, timeout: 5m}]'],
    13,
    {options: {timeout: 300_000}}
  ],
  [
    'says values as lists and maps',
    [
      'steps:',
      '  - text: createdb',
      "    answers: [{on: 'Password:', say: $DB_PASSWORD}, {on: /sure/, say: 'yes, \"I\" am'}]",
      '    env: {LANG: C, NAME: "it\'s"}',
      '    capture: {user: "/as (\\\\w+)/"}',
      '    cwd: /srv'
    ],
    13,
    {
      options: {
        timeout: 1000,
        answers: [
          {on: {kind: 'text', source: 'Password:'}, say: {kind: 'secret', name: 'DB_PASSWORD'}},
          {on: {kind: 'pattern', source: 'sure'}, say: {kind: 'text', text: 'yes, "I" am'}}
        ],
        env: {LANG: 'C', NAME: "it's"},
        captures: [{name: 'user', pattern: {source: String.raw`as (\w+)`, flags: ''}}],
        cwd: '/srv'
      }
    }
  ],
  [
    'leaves a step to a person',
    ['steps: [{text: createdb, manual: true}]'],
    13,
    {kind: 'manual', options: {timeout: 1000, manual: true}}
  ],
  [
    'makes a service of a step',
    ['steps: [{text: createdb, background: true, ready: "port:8000"}]'],
    13,
    {
      options: {
        timeout: 1000,
        background: true,
        ready: {kind: 'port', host: 'localhost', port: 8000}
      }
    }
  ],
  [
    'makes a candidate sure',
    ['steps: [{text: apt-get install, run: true}]'],
    17,
    {kind: 'command', why: 'sidecar', trust: 'sure', options: {}}
  ],
  [
    'gives a name',
    ['steps: [{text: createdb, name: db}, {text: systemctl status, needs: [db]}]'],
    13,
    {options: {timeout: 1000, id: 'db'}}
  ],
  [
    'makes a file of a block that was data',
    ["steps: [{text: '[redis]', file: {path: /etc/redis.ini, mode: '0600', owner: redis}}]"],
    21,
    {kind: 'file', why: 'sidecar', trust: 'sure', options: {}}
  ],
  [
    'speaks of all steps, behind what is said nearer',
    ['settings: {timeout: 2m, cwd: /srv}'],
    13,
    {options: {timeout: 1000, cwd: '/srv'}}
  ]
]

for (const [title, lines, line, seen] of entries) {
  sidecar(title, async () => {
    const {runbook, shown} = await understandBeside(document, lines)
    assert.equal(shown, [])
    const step = runbook.steps.find(({position}) => position.start.line === line)
    assert.ok(step, JSON.stringify(runbook.steps, null, 1))
    assert.equal({...step, ...seen}, step)
  })
}

sidecar('changes no other step, and no id', async () => {
  const plain = await understandBeside(document, [''])
  const said = await understandBeside(document, [
    'steps: [{text: createdb, role: postgres@db, timeout: 3m}]'
  ])
  const changed = said.runbook.steps.filter(
    (step, index) => JSON.stringify(step) !== JSON.stringify(plain.runbook.steps[index])
  )
  assert.equal(
    changed.map(({role, command}) => ({role, command})),
    [{role: {user: 'postgres', host: 'db'}, command: 'createdb app'}]
  )
  assert.equal(
    said.runbook.steps.map(({id}) => id),
    plain.runbook.steps.map(({id}) => id)
  )
})

sidecar('gives the variables of a step', async () => {
  const lines = ['```console', '$ cd $APP_HOME', '```']
  const plain = await understandBeside(lines, [''])
  assert.is(plain.runbook.steps[0]?.uses?.length, 1)
  for (const said of [
    'settings: {env: {APP_HOME: /srv}}',
    'steps: [{text: cd, env: {APP_HOME: /srv}}]'
  ]) {
    const {runbook} = await understandBeside(lines, [said])
    assert.equal(runbook.steps[0]?.uses, [])
  }
})

sidecar('finds a step by its id', async () => {
  const {runbook} = await understandBeside(document, [''])
  const {id} = runbook.steps.at(-1) ?? {id: ''}
  const said = await understandBeside(document, [`steps: [{id: "${id}", exit: any}]`])
  assert.equal(said.shown, [])
  assert.equal(said.runbook.steps.at(-1)?.options, {exit: 'any'})
})

sidecar('turns a block with commands into data', async () => {
  const {runbook, shown} = await understandBeside(document, [
    'steps: [{text: createdb, data: true}]'
  ])
  assert.equal(shown, [])
  assert.not.ok(runbook.steps.some(({position}) => position.start.line === 13))
  assert.not.ok(runbook.steps.some(({position}) => position.start.line === 14))
  assert.equal(runbook.ignored[0], {line: 13, endLine: 14, because: 'data: the sidecar says so'})
})

sidecar('has a block run that nothing else speaks for', async () => {
  const lines = ['Do this:', '', '```', 'frobnicate --all', '```', '', '```', 'other', '```']
  const {runbook, shown} = await understandBeside(lines, ['steps: [{text: frobnicate, run: true}]'])
  assert.equal(shown, [])
  assert.equal(
    runbook.steps.map(({command, why, trust}) => ({command, why, trust})),
    [{command: 'frobnicate --all', why: 'sidecar', trust: 'sure'}]
  )
})

sidecar('says who types behind a bare sign', async () => {
  const lines = [
    'Setup',
    '=====',
    '',
    '::',
    '',
    '  # systemctl stop db',
    '  $ ls',
    '',
    '::',
    '',
    '  # id'
  ]
  const {runbook, shown} = await understandBeside(
    lines,
    ["roles: {'#': root, '$': ponytracker}"],
    'install.rst'
  )
  assert.equal(shown, [])
  assert.equal(
    runbook.steps.map(({command, role}) => `${role.user} ${command}`),
    ['root systemctl stop db', 'ponytracker ls', 'root id']
  )
})

sidecar('hands on variables and choices that it declares', async () => {
  const {shown, runbook} = await understandBeside(document, [
    'variables: {PROJECT_HOME: {default: /srv, description: where it lives}}',
    'choices: {what: {all: Install, db: Database}}'
  ])
  assert.equal(shown, [])
  assert.equal(
    runbook.variables?.map(({name, default: value}) => `${name}=${value}`),
    ['PROJECT_HOME=/srv']
  )
  assert.equal(
    runbook.choices?.map(({name, isDeclared}) => `${name} ${isDeclared}`),
    ['what true']
  )
  const slip = await understandBeside(document, ['choices: {what: {db: Databse}}'])
  assert.equal(slip.shown, ['malformed-annotation 1:22 Databse'])
})

sidecar.run()
