import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import type {Environment, Plan} from '../../src/model/plan.ts'
import {roleName} from '../../src/model/role.ts'
import {planOf} from './plan-of.ts'

const casting = suite('who plays the roles of a document')

const guide = [
  '```console',
  'root@new-server $ adduser ftsender',
  'ftsender@new-server $ id',
  '```',
  '```console',
  'ftsender@new-sever $ mkdir .ssh',
  '```',
  '```console',
  'root@192.168.99.222 # reboot',
  '```',
  ''
].join('\n')

const play = (environment: Partial<Environment>): Promise<Plan> =>
  planOf({'guide.md': guide}, environment)

function rolesOf({documents}: Plan): readonly unknown[] {
  return (documents[0]?.roles ?? []).map(({role, written = [], steps}) => [
    roleName(role),
    steps,
    written.map(roleName)
  ])
}

casting('is as the document says, where nobody says otherwise', async () => {
  const plan = await play({})
  assert.equal(rolesOf(plan), [
    ['root@new-server', 1, []],
    ['ftsender@new-server', 1, []],
    ['ftsender@new-sever', 1, []],
    ['root@192.168.99.222', 1, []]
  ])
  assert.ok(plan.documents[0]?.problems.some(({code}) => code === 'role-typo'))
})

casting('takes aliases for the host that they mean, and has nothing to say of a slip', async () => {
  const plan = await play({
    aliases: {'new-sever': 'new-server', '192.168.99.222': 'new-server'},
    targets: {'new-server': 'local'}
  })
  assert.equal(rolesOf(plan), [
    ['root@new-server', 2, ['root@192.168.99.222']],
    ['ftsender@new-server', 2, ['ftsender@new-sever']]
  ])
  const codes = (plan.documents[0]?.problems ?? []).map(({code}) => code)
  assert.equal(
    codes.filter((code) => code === 'role-typo' || code === 'unbound-host'),
    []
  )
})

casting('has nothing to say of a slip that is bound by itself', async () => {
  const {documents} = await play({targets: {'new-sever': 'local'}})
  assert.not.ok(documents[0]?.problems.some(({code}) => code === 'role-typo'))
})

casting('is the user of the machine that the environment names', async () => {
  const plan = await play({
    aliases: {'new-sever': 'new-server'},
    roles: {ftsender: 'deployer', 'root@new-server': 'admin'}
  })
  assert.equal(rolesOf(plan), [
    ['admin@new-server', 1, ['root@new-server']],
    ['deployer@new-server', 2, ['ftsender@new-server', 'ftsender@new-sever']],
    ['root@192.168.99.222', 1, []]
  ])
})

casting('knows hosts that are named like what every object has', async () => {
  const {documents} = await planOf(
    {'guide.md': '```console\nroot@constructor $ id\n```\n'},
    {aliases: {a: 'b'}, roles: {x: 'y'}}
  )
  assert.is(documents[0]?.roles[0]?.target, null)
})

casting.run()
