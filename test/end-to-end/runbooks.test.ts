import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {ask} from './command-line.ts'

/** The runbooks that ship: documentation that is performed from its first line to its last. */
const runbooks = suite('the runbooks that ship')
const folder = fileURLToPath(new URL('../../', import.meta.url))
const names = readdirSync(`${folder}runbooks`).filter((name) => name.endsWith('.md'))

for (const name of names) {
  for (const command of ['verify', 'run']) {
    runbooks(`happen as written: ${command} ${name}`, async () => {
      const before = crontab()
      const {exit, output, errors} = await ask([command, `runbooks/${name}`, '--on', 'local'], {
        folder
      })
      assert.is(errors, '')
      assert.match(output, /^✓ as written/m)
      assert.match(output, /: (\d+) of \1 steps performed, \1 as written/)
      assert.is(exit, 0, output)
      assert.is(crontab(), before)
    })
  }
}

/** What the user has cron do; nothing where there is no table, or an empty one. */
function crontab(): string {
  const {error, stdout} = spawnSync('crontab', ['-l'], {encoding: 'utf8'})
  if (error) throw new Error(`crontab: ${error.message}: install cron`)
  return stdout
}

runbooks.run()
