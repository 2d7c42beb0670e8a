import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {hostname, tmpdir} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Config} from '../../src/config/config.ts'
import {environmentNames, resolveEnvironment} from '../../src/config/environment.ts'
import {findConfig} from '../../src/config/find.ts'
import {loadConfig} from '../../src/config/load.ts'
import {right, wrong, wrongForCode} from './faults.ts'

const configuration = suite<{folder: string}>('as-written.yaml')

configuration.before.each(async (context) => {
  context.folder = await mkdtemp(join(tmpdir(), 'aw-config-'))
})
configuration.after.each(({folder}) => rm(folder, {recursive: true}))

async function load(folder: string, text: string) {
  const path = join(folder, 'as-written.yaml')
  await writeFile(path, text)
  const {config, problems} = await loadConfig(path)
  return {
    config,
    problems: problems.map(({message, position, hint}) => [
      message,
      position?.start.line,
      position?.start.column,
      hint
    ])
  }
}

configuration('is found in a folder above', async ({folder}) => {
  await mkdir(join(folder, 'docs/deep'), {recursive: true})
  await writeFile(join(folder, 'as-written.yaml'), 'on: local\n')
  const found = {directory: folder, file: join(folder, 'as-written.yaml'), code: []}
  assert.equal(await findConfig(join(folder, 'docs/deep'), true), found)
})

configuration('may be absent', async ({folder}) => {
  assert.is(await findConfig(folder, false), undefined)
})

configuration(
  'says where steps run, how long they may take and what hosts are',
  async ({folder}) => {
    const text = 'on: local\ntimeout: 90s\nenvironments:\n  local:\n    targets: {laptop: local}\n'
    assert.equal(await load(folder, text), {
      config: {on: 'local', timeout: '90s', environments: {local: {targets: {laptop: 'local'}}}},
      problems: []
    })
  }
)

configuration('says where secrets come from', async ({folder}) => {
  const text = 'secrets:\n  A: {env: X}\n  B: {file: y}\n  C: {command: pass z}\n'
  assert.equal(await load(folder, text), {
    config: {secrets: {A: {env: 'X'}, B: {file: 'y'}, C: {command: 'pass z'}}},
    problems: []
  })
})

configuration('may be empty', async ({folder}) => {
  assert.equal(await load(folder, '# nothing yet\n'), {config: {}, problems: []})
})

const faults: readonly (readonly [string, string, number, number, string | null])[] = [
  [
    'secrets: {A: {env: X, file: Y}}\n',
    '`secrets.A` is none of `env: NAME`, `file: PATH` and `command: TEXT`',
    1,
    14,
    null
  ],
  [
    'secrets:\n  A-B: {env: X}\n',
    '"A-B" is no name of a secret: letters, digits and `_`',
    2,
    3,
    null
  ],
  ['on: local\ntimout: 90s\n', 'Unknown key `timout`', 2, 1, 'did you mean `timeout`?'],
  [
    'timeout: soon\n',
    '`timeout` is "soon", which is no duration such as `90s` or `10m`',
    1,
    10,
    null
  ],
  ['on: [local]\n', '`on` is Array, expected string', 1, 5, null],
  [
    'environments:\n  local:\n    target: {a: local}\n',
    'Unknown key `environments.local.target`',
    3,
    5,
    'did you mean `targets`?'
  ],
  [
    'environments: {staging: {targets: {web: locla}}}\n',
    'There is no target `locla`',
    1,
    41,
    'did you mean `local`?'
  ],
  [
    'environments: {staging: {targets: {web: telnet}}}\n',
    'There is no target `telnet`',
    1,
    41,
    'allowed are `local`, `sandbox`, `ssh`'
  ],
  ['on: "local\n', 'Missing closing "quote', 2, 1, null],
  ['- on\n', 'The file holds no keys and values', 1, 1, null]
]

for (const text of right) {
  configuration(`takes ${JSON.stringify(text)}`, async ({folder}) => {
    assert.equal((await load(folder, text)).problems, [])
  })
}

for (const [text, message, line, column, hint] of [...faults, ...wrong, ...wrongForCode]) {
  configuration(`points at what is wrong in ${JSON.stringify(text)}`, async ({folder}) => {
    const {config, problems} = await load(folder, text)
    assert.equal(config, {})
    assert.equal(problems, [[message, line, column, hint]])
  })
}

configuration('refuses aliases that would blow up', async ({folder}) => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let depth = 1; depth < 9; depth++) {
    lines.push(
      `a${depth}: &a${depth} [${Array.from({length: 9}, () => `*a${depth - 1}`).join(', ')}]`
    )
  }
  const {problems} = await load(folder, `${lines.join('\n')}\n`)
  assert.match(String(problems[0]?.[0]), /alias/i)
})

configuration('reads a machine behind ssh, as names or as an address', async ({folder}) => {
  const text = [
    'environments:',
    '  staging:',
    '    targets:',
    '      web: {target: ssh, host: 192.0.2.7, user: deployer, port: 2222, become: sudo}',
    '      db: {target: ssh, host: "2001:db8::1", identity: /home/me/a key}',
    '      cache: ssh://cache.example.org',
    ''
  ].join('\n')
  const {config, problems} = await load(folder, text)
  assert.equal(problems, [])
  const targets = resolveEnvironment('staging', config as Config, {inPlace: false})?.targets
  assert.is(targets?.['web'], 'ssh://deployer@192.0.2.7:2222?become=sudo')
  assert.is(targets?.['db'], 'ssh://[2001:db8::1]?identity=%2Fhome%2Fme%2Fa+key')
  assert.is(targets?.['cache'], 'ssh://cache.example.org')
})

configuration('may ask for a shell without a terminal', async ({folder}) => {
  const {config} = await load(folder, 'environments: {local: {terminal: pipe}}\n')
  const environment = resolveEnvironment('local', config as Config, {inPlace: false})
  assert.is(environment?.target, 'local:pipe')
  assert.is(environment?.targets['localhost'], 'local:pipe')
})

const web = '`environments.staging.targets.web'
const wrongTargets: readonly (readonly [target: string, message: string, hint: string | null])[] = [
  ['{target: ssh, host: web, [prot]: 22}', `Unknown key ${web}.prot\``, 'did you mean `port`?'],
  ['{target: ssh, host: web, port: ["22"]}', `${web}.port\` is "22", expected number`, null],
  [
    '{target: ssh, host: web, port: [70000]}',
    `${web}.port\` is 70000, which is no port from 1 to 65535`,
    null
  ],
  [
    '{target: ssh, host: web, port: [22.5]}',
    `${web}.port\` is 22.5, which is no port from 1 to 65535`,
    null
  ],
  [
    '{target: ssh, host: web, become: [sodo]}',
    `${web}.become\` is "sodo", expected \`sudo\`, \`su\` or \`none\``,
    'did you mean `sudo`?'
  ],
  ['{target: ssh, host: [-l]}', `${web}.host\` is "-l", which is no name of a host`, null],
  ['{target: ssh, host: [web:22]}', `${web}.host\` is "web:22", which is no name of a host`, null],
  [
    '{target: ssh, host: web, user: [a b]}',
    `${web}.user\` is "a b", which is no name of a user`,
    null
  ],
  ['{target: ssh, host: web, identity: [""]}', `${web}.identity\` is empty`, null],
  ['[{target: ssh}]', `${web}\` lacks \`host\``, null],
  ['[{host: web}]', `${web}\` lacks \`target\``, 'say `target: ssh`'],
  [
    '{target: [telnet], host: web}',
    'There is no target `telnet`',
    'allowed are `local`, `sandbox`, `ssh`'
  ],
  [
    '{target: [local], host: web}',
    'Only `ssh` is described by keys, `local` is not',
    'write `local` in place of all of them'
  ],
  ['[ssh]', '"ssh" is no address such as `ssh://deployer@new-server:22`', null],
  [
    '[ssh://web:99999]',
    '"ssh://web:99999" is no address such as `ssh://deployer@new-server:22`',
    null
  ],
  ['[null]', `${web}\` is null, expected a target`, 'allowed are `local`, `sandbox`, `ssh`'],
  ['[7]', `${web}\` is 7, expected a target`, 'allowed are `local`, `sandbox`, `ssh`']
]

for (const [marked, message, hint] of wrongTargets) {
  configuration(`points at what stands in brackets: ${marked}`, async ({folder}) => {
    const column = '      web: '.length + marked.indexOf('[') + 1
    const text = marked.replace('[', '').replace(']', '')
    const {problems} = await load(
      folder,
      `environments:\n  staging:\n    targets:\n      web: ${text}\n`
    )
    assert.equal(problems, [[message, 4, column, hint]])
  })
}

configuration('takes no list for keys and values', async ({folder}) => {
  for (const [text, where, column] of [
    ['environments: [a]\n', 'environments', 15],
    ['environments: {staging: [a]}\n', 'environments.staging', 25],
    ['environments: {staging: {targets: [a]}}\n', 'environments.staging.targets', 35]
  ] as const) {
    const message = `\`${where}\` is Array, expected keys and values`
    assert.equal((await load(folder, text)).problems, [[message, 1, column, null]])
  }
})

configuration('always knows `local` and `sandbox`, and where their hosts are', () => {
  assert.equal(environmentNames({environments: {staging: {}}}), ['local', 'sandbox', 'staging'])
  const options = {inPlace: false}
  assert.is(resolveEnvironment('local', {}, options)?.targets[hostname()], 'local')
  assert.is(resolveEnvironment('local', {}, options)?.targets['*'], undefined)
  assert.is(resolveEnvironment('sandbox', {}, options)?.targets['*'], 'sandbox')
  assert.is(resolveEnvironment('staging', {}, options), undefined)
})

configuration('follows aliases to the end, those of the environment before those of all', () => {
  const config = {
    aliases: {'new-sever': 'new-server', web: 'old-server'},
    environments: {lab: {aliases: {'192.168.99.222': 'new-sever', web: 'new-sever'}}}
  }
  assert.equal(resolveEnvironment('lab', config, {inPlace: false})?.aliases, {
    'new-sever': 'new-server',
    web: 'new-server',
    '192.168.99.222': 'new-server'
  })
})

configuration('runs steps without a host only where an environment says so', () => {
  const config = {
    environments: {staging: {targets: {web: 'local'}}, lab: {targets: {'*': 'sandbox'}}}
  }
  const targetOn = (name: string) => resolveEnvironment(name, config, {inPlace: false})?.target
  assert.equal(['local', 'sandbox', 'staging', 'lab'].map(targetOn), [
    'local',
    'sandbox',
    null,
    'sandbox'
  ])
})

configuration.run()
