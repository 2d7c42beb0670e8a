import {suite} from 'uvu'
import {targetSsh} from '../../../plugins/target-ssh/index.ts'
import {targetContract} from '../../../src/plugin/contract/index.ts'
import {document, you} from './machine.ts'
import {startServer} from './server.ts'

const contract = suite('target-ssh')
const server = await startServer()
contract.after(() => server[Symbol.dispose]())

targetContract(
  'ssh',
  {
    target: targetSsh,
    binding: server.address(),
    document,
    role: {user: you, host: 'web'},
    refused: {user: 'somebody-else', host: 'web'}
  },
  contract
)

contract.run()
