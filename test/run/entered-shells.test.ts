import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {becauseOf, kindsOf} from './perform.ts'
import {background, perform} from './perform-services.ts'

const services = suite('services behind entered shells')

services('are typed into the shell that was entered, by its user', async () => {
  const performed = await perform([
    'export SHOWN=yes; cd /; sh',
    'setpriv --reuid 65534 --clear-groups sh',
    {
      command: 'echo "$0 $(id -u) $SHOWN $PWD"; sleep 300',
      options: {...background, ready: {kind: 'output', pattern: {source: 'yes', flags: ''}}},
      expected: ['sh 65534 yes /']
    },
    'exit',
    {
      command: 'echo "$(id -u)"; sleep 300',
      options: {...background, ready: {kind: 'output', pattern: {source: '0', flags: ''}}},
      expected: ['0']
    }
  ])
  assert.equal(kindsOf(performed), Array(5).fill('as-written'))
})

services('are typed into a fish by a fish', async () => {
  const performed = await perform([
    'fish --no-config',
    'set -x LIST a b',
    {
      command: 'set n 1; echo "$LIST $n"; sleep 300',
      options: {...background, ready: {kind: 'output', pattern: {source: '1', flags: ''}}},
      expected: ['a b 1']
    }
  ])
  assert.equal(kindsOf(performed), Array(3).fill('as-written'))
})

services('cannot be beside a shell that cannot be entered twice', async () => {
  const performed = await perform([
    'mkdir once && rmdir once && test ! -e there && touch there && sh',
    {command: 'sleep 300', options: background}
  ])
  assert.equal(kindsOf(performed), ['as-written', 'failed'])
  assert.match(becauseOf(performed.outcomes[1]), /^a background .* none comes to the dash of `/)
})

services.run()
