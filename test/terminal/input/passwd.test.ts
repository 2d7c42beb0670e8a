import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {isIsolated} from '../../../script/test/isolation.ts'
import type {Answer} from '../../../src/seam/terminal.ts'
import {openBash} from '../private-bash.ts'

/** Changes passwords, so it runs on a throwaway copy of the machine only. */
const passwd = suite('passwd and su')

const secret = (on: string, say: string): Answer => ({
  answers: (question) => question.includes(on),
  say,
  isSecret: true
})

passwd.before(() => {
  if (!isIsolated()) throw new Error('this test adds a user: run it without --bare')
  for (const program of ['/usr/sbin/useradd', '/usr/bin/passwd', '/usr/bin/su']) {
    if (!existsSync(program))
      throw new Error(`\`${program}\` is missing: install passwd and util-linux`)
  }
  execFileSync('/usr/sbin/useradd', ['-m', 'ftsender'])
})

passwd('get their hidden answers, each when it is asked', async () => {
  await using terminal = await openBash()
  const word = 'correct-horse-battery'
  const changed = await terminal.run({
    command: 'passwd ftsender',
    answers: [secret('New password:', word), secret('Retype', word)],
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(changed.exit, 0, changed.output)
  assert.not.match(changed.output, 'horse')
  // From ftsender to ftsender asks, and nobody but root may look at it.
  const entered = await terminal.run({
    command: `su ftsender -c 'su ftsender -c "id -un"'`,
    answers: [secret('Password:', word)],
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(entered.exit, 0, entered.output)
  assert.match(entered.output, /ftsender\n$/)
  assert.not.match(entered.output, 'horse')
})

passwd('tell that a hidden line is wanted', async () => {
  await using terminal = await openBash()
  const {ending, question} = await terminal.run({
    command: 'passwd ftsender',
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(ending, 'asks')
  assert.equal(question, {text: 'New password: ', kind: 'hidden'})
})

passwd.run()
