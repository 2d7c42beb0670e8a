import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir, userInfo} from 'node:os'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {targetLocal} from '../../../plugins/target-local/index.ts'
import {targetContract} from '../../../src/plugin/contract/index.ts'

const contract = suite('target-local')
const folder = mkdtempSync(join(tmpdir(), 'aw-local-'))
const document = join(folder, 'guide.md')
writeFileSync(document, '')
contract.after(() => rmSync(folder, {recursive: true}))

const place = {
  target: targetLocal,
  binding: 'local',
  document,
  role: {user: userInfo().username, host: null},
  refused: {user: 'nobody-of-this-name', host: null}
}
targetContract('local', place, contract)
targetContract('local:pipe', {...place, binding: 'local:pipe', hasTerminal: false}, contract)

contract('has no terminal where a pipe is wanted, and all else', async () => {
  const request = {host: null, binding: 'local:pipe', documents: [document], inPlace: false}
  await using machine = await targetLocal.open(request)
  await using terminal = await machine.openTerminal({role: place.role, document})
  const {output} = await terminal.run({command: 'test -t 1 || echo "no terminal, $PAGER"'})
  assert.is(output, 'no terminal, cat\n')
})

contract.run()
