import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {targetSsh} from '../../../plugins/target-ssh/index.ts'

const binding = suite('an address of ssh')

const addresses: readonly (readonly [binding: string, refused: RegExp | undefined])[] = [
  ['ssh://web', undefined],
  ['ssh://deployer@web:2222?become=sudo', undefined],
  ['ssh://[2001:db8::1]:22', undefined],
  ['ssh://[::1]', undefined],
  ['ssh', /is no address/],
  ['ssh://-oProxyCommand=evil', /is no address/],
  ['ssh://-l@web', /is no address/],
  ['ssh://you:secret@web', /is no address/],
  ['ssh://web/path', /is no address/],
  ['ssh://web:99999', /is no address/],
  ['ssh://web?becone=sudo', /says `becone`, which nobody knows/],
  ['ssh://web?become=magic', /takes `sudo` or `su`/]
]

for (const [text, refused] of addresses) {
  binding(`${refused ? 'refuses' : 'takes'} \`${text}\``, () => {
    const said = targetSsh.refuse({user: null, host: 'web'}, text)
    if (refused === undefined) assert.is(said, undefined)
    else assert.match(said ?? '', refused)
  })
}

binding('plays one user, or whom its user may become', () => {
  const root = {user: 'root', host: 'web'}
  assert.match(targetSsh.refuse(root, 'ssh://deployer@web') ?? '', /logs in as `deployer` only/)
  assert.is(targetSsh.refuse(root, 'ssh://deployer@web?become=sudo'), undefined)
  // Without a user in the binding only the machine can say who is logged in.
  assert.is(targetSsh.refuse(root, 'ssh://web'), undefined)
})

binding.run()
