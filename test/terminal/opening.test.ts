import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {InfrastructureError} from '../../src/problem/infrastructure.ts'
import type {ShellOpening} from '../../src/terminal/open.ts'
import {editing, environment, home, openBash} from './private-bash.ts'

const opening = suite('opening')

writeFileSync(join(home, 'slow.rc'), 'echo from the start-up file; sleep 0.3; PS1="mine> "\n')
writeFileSync(join(home, 'profile'), 'exit 5\n')

/** What cannot be opened, and what is said about it. */
const failures: readonly (readonly [opening: Partial<ShellOpening>, message: RegExp])[] = [
  [{file: 'nosuchshell'}, /`nosuchshell` ended with exit status 127.*not found/],
  [{args: ['-c', 'echo no way; exit 4']}, /`bash` ended with exit status 4 .*: no way$/],
  [{directory: '/nowhere'}, /`\/nowhere`: it is no directory/],
  [{args: ['--rcfile', 'profile', '-i']}, /ended with exit status 5/]
]

for (const [wanted, message] of failures) {
  opening(`fails with a reason for ${JSON.stringify(wanted)}`, async () => {
    const error = await openBash(wanted).then(
      () => undefined,
      (found: unknown) => found
    )
    assert.instance(error, InfrastructureError)
    assert.match((error as Error).message, message)
  })
}

opening('waits for slow start-up files and drops what they print', async () => {
  await using terminal = await openBash({args: ['--rcfile', 'slow.rc', '-i']})
  assert.is((await terminal.run({command: 'echo ready'})).output, 'ready\n')
})

opening('finds the shell idle, whichever way it reads lines', async () => {
  for (let round = 0; round < 10; round++) {
    await using terminal = await openBash({args: editing})
    assert.is((await terminal.run({command: 'echo $-'})).output, 'himBHs\n')
  }
})

opening('passes on the environment that it is given, and none of our own', async () => {
  const env = {...environment, GREETING: 'a b;c', BASH_ENV: join(home, 'profile')}
  await using terminal = await openBash({env})
  assert.is((await terminal.run({command: 'echo "$GREETING"'})).output, 'a b;c\n')
  assert.is((await terminal.run({command: 'echo ${NODE_OPTIONS-none}'})).output, 'none\n')
})

opening.run()
