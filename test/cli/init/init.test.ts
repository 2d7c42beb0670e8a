import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {needsOf} from '../../../src/cli/init/needs.ts'
import {writeConfig} from '../../../src/cli/init/write.ts'
import {resolveEnvironment} from '../../../src/config/environment.ts'
import {loadConfig} from '../../../src/config/load.ts'
import {planOf} from '../../plan/plan-of.ts'

const initial = suite('a first configuration')

const guide = [
  '```console',
  'root@new-server # adduser deployer',
  'root@new-server # ls',
  '```',
  '```console',
  'deployer@new-sever $ ls',
  '```',
  '```console {answers="[{on: \'Password:\', say: $ADMIN_PASSWORD}]"}',
  'postgres@192.168.99.224 $ psql',
  '```',
  '```console',
  '$ true',
  '```',
  ''
].join('\n')

const needs = async () => needsOf(await planOf({'guide.md': guide, 'other.md': guide}))

initial('gathers hosts with who types there, slips, and secrets', async () => {
  assert.equal(await needs(), {
    hosts: [
      {
        host: 'new-server',
        users: ['root', 'deployer'],
        steps: 6,
        paths: ['guide.md', 'other.md']
      },
      {
        host: 'new-sever',
        users: ['deployer'],
        steps: 2,
        paths: ['guide.md', 'other.md'],
        slipOf: 'new-server'
      },
      {
        host: '192.168.99.224',
        users: ['postgres'],
        steps: 2,
        paths: ['guide.md', 'other.md']
      }
    ],
    homeless: 2,
    secrets: ['ADMIN_PASSWORD']
  })
})

initial('is written with what there is to decide', async () => {
  const text = writeConfig(await needs(), 'staging')
  assert.match(
    text,
    [
      'aliases:',
      '  new-sever: new-server',
      '',
      '# What the hosts of the documents are here. CHECK every line before the first `run`.',
      'environments:',
      '  staging:',
      '    targets:',
      '      # root, deployer: 6 steps in guide.md, other.md',
      '      new-server: {target: ssh, host: new-server, user: root, become: su}',
      '      # postgres: 2 steps in guide.md, other.md',
      "      '192.168.99.224': {target: ssh, host: '192.168.99.224', user: postgres}",
      '      # 2 steps say no host; this is also every host that is not named.',
      "      '*': local",
      '',
      '# Where the secrets come from that the documents name: `env`, `file` or `command`.',
      'secrets:',
      '  ADMIN_PASSWORD: {env: ADMIN_PASSWORD}',
      ''
    ].join('\n')
  )
})

for (const environment of ['staging', 'local', 'sandbox', 'true']) {
  initial(`leaves nothing unbound in ${environment}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aw-init-'))
    try {
      const path = join(folder, 'as-written.yaml')
      await writeFile(path, writeConfig(await needs(), environment))
      const {config, problems} = await loadConfig(path)
      assert.equal(problems, [])
      const place = resolveEnvironment(environment, config, {inPlace: false})
      const {documents} = await planOf({'guide.md': guide}, place ?? {})
      assert.ok(place)
      assert.equal(
        documents[0]?.roles.filter(({target}) => target === null),
        []
      )
    } finally {
      await rm(folder, {recursive: true})
    }
  })
}

initial('has nothing to say of documents that name nothing', async () => {
  const text = writeConfig(needsOf(await planOf({'a.md': '# Prose\n'})), 'staging')
  assert.equal(
    text.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
    []
  )
})

initial.run()
