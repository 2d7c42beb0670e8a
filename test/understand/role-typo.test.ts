import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {understandMarkdown} from './markdown.ts'

const typos = suite('slips in the names of hosts')

async function typosOf(...hosts: readonly string[]): Promise<readonly string[]> {
  const blocks = hosts.flatMap((host) => ['```', `root@${host} $ ls`, '```', ''])
  const {problems} = await understandMarkdown(...blocks)
  return problems.map(({code, position, message}) => `${code} ${position?.start.line} ${message}`)
}

typos('are told of the name that stands in fewer places', async () => {
  assert.equal(await typosOf('new-sever', 'new-server', 'new-server'), [
    'role-typo 2 `new-sever` is probably a slip of `new-server`'
  ])
})

typos('are told of the later name where both stand as often', async () => {
  assert.equal(await typosOf('backup', 'bakcup'), [
    'role-typo 6 `bakcup` is probably a slip of `backup`'
  ])
})

const different: readonly (readonly string[])[] = [
  ['web1', 'web2'],
  ['node-a', 'node-b'],
  ['server', 'server2'],
  ['db', 'dbs'],
  ['web-server', 'new-server']
]

for (const hosts of different) {
  typos(`are not seen in ${hosts.join(' and ')}`, async () => {
    assert.equal(await typosOf(...hosts), [])
  })
}

typos('are found quickly among very many hosts', async () => {
  const hosts = Array.from({length: 2000}, (_, index) => `host${index}-production`)
  const started = performance.now()
  assert.equal(await typosOf(...hosts, 'host7-prodution'), [
    'role-typo 8002 `host7-prodution` is probably a slip of `host7-production`'
  ])
  // Comparing every host with every other takes ten times as long.
  assert.ok(performance.now() - started < 10_000)
})

typos.run()
