import {suite} from 'uvu'
import {targetSsh} from '../../../plugins/target-ssh/index.ts'
import {targetCases} from '../../../src/plugin/contract/index.ts'
import {document, makeUser} from './machine.ts'
import {startServer} from './server.ts'

makeUser('aw-operator', '/bin/sh')
const contract = suite('target-ssh with sudo')
const server = await startServer()
contract.after(() => server[Symbol.dispose]())

const place = {
  target: targetSsh,
  binding: server.address('&become=sudo'),
  document,
  role: {user: 'aw-operator', host: 'web'},
  refused: null
}

/** Where somebody else types and owns: shells are shells, and are put to all of the test elsewhere. */
const isAboutRole = /role|job|ends|file|path|pagers|history|descriptor|asks/

for (const {name, run} of targetCases.filter((each) => isAboutRole.test(each.name)))
  contract(`ssh with sudo ${name}`, () => run(place))

contract.run()
