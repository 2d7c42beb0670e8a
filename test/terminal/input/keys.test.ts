import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {isIsolated} from '../../../script/test/isolation.ts'
import type {Keystroke} from '../../../src/seam/terminal.ts'
import {home, openBash} from '../private-bash.ts'

const keys = suite('keys')

const typed = (...all: readonly string[]): readonly Keystroke[] =>
  all.map((each) => ({kind: 'type', keys: each}))
const sees = (text: string, patience = 5000): Keystroke => ({kind: 'await', text, patience})

keys('edit a file in vi', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'vi greeting.txt',
    keys: [...typed('i', 'hello', '\r', 'world', '\u001b'), sees('hello'), ...typed(':wq', '\r')],
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(result.ending, 'finished')
  assert.is(result.exit, 0)
  assert.is(readFileSync(join(home, 'greeting.txt'), 'utf8'), 'hello\nworld\n')
  assert.is((await terminal.run({command: 'echo next'})).output, 'next\n')
})

keys('move the cursor in vi as an arrow key does', async () => {
  writeFileSync(join(home, 'lines.txt'), 'one\ntwo\n')
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'vi lines.txt',
    keys: typed('\u001b[B', 'A', '!', '\u001b', ':x', '\r'),
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(result.exit, 0)
  assert.is(readFileSync(join(home, 'lines.txt'), 'utf8'), 'one\ntwo!\n')
})

keys('install a crontab', async () => {
  if (!isIsolated()) throw new Error('this test installs a crontab: run it without --bare')
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'EDITOR=vi crontab -e',
    keys: typed('G', 'o', '17 4 * * * /usr/bin/true backup', '\u001b', ':wq', '\r'),
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(result.ending, 'finished', result.output)
  const {output} = await terminal.run({command: 'crontab -l'})
  assert.match(output, /^17 4 \* \* \* \/usr\/bin\/true backup$/m)
})

keys('tell what the screen never showed', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'vi other.txt',
    keys: [...typed('i', 'hello'), sees('goodbye', 200), ...typed('\u001b')],
    patience: 20_000
  })
  assert.is(result.ending, 'asks')
  assert.is(result.unseen, 'goodbye')
  assert.match(result.screen ?? '', /^hello\n~\n/)
  assert.is((await terminal.run({command: 'echo next'})).output, 'next\n')
})

keys('that are not enough leave a program that asks', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'vi third.txt',
    keys: typed('i', 'hello'),
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(result.ending, 'asks')
  assert.is(result.question?.kind, 'raw')
  assert.match(result.screen ?? '', /^hello\n~\n/)
})

keys('read a long text in less', async () => {
  writeFileSync(
    join(home, 'numbers'),
    Array.from({length: 500}, (_, n) => `number ${n}\n`).join('')
  )
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'less numbers',
    keys: [
      sees('number 38'),
      ...typed('G'),
      sees('number 499'),
      ...typed('?number 250', '\r'),
      sees('number 250\n'),
      ...typed('q')
    ],
    patience: 20_000
  })
  assert.is(result.ending, 'finished')
  assert.is(result.unseen, undefined)
  assert.is(result.output, '')
})

keys('look at what top shows and leave it', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: 'top',
    keys: [sees('load average'), ...typed('q')],
    endWhenAsking: true,
    patience: 20_000
  })
  assert.is(result.ending, 'finished')
  assert.is(result.exit, 0)
})

keys('see what a program shows just before it ends', async () => {
  await using terminal = await openBash()
  for (let run = 0; run < 10; run++) {
    const result = await terminal.run({
      command: "read -p 'Go on? ' -n 1; echo; echo Installed.",
      keys: [...typed('y'), sees('Installed.')],
      patience: 20_000
    })
    assert.is(result.ending, 'finished')
    assert.is(result.unseen, undefined, `run ${run}`)
  }
})

keys('tell what the screen never showed of a program that has ended', async () => {
  await using terminal = await openBash()
  const result = await terminal.run({
    command: "read -p 'Go on? ' -n 1; echo; echo Broken.",
    keys: [...typed('y'), sees('Installed.')],
    patience: 20_000
  })
  assert.is(result.ending, 'finished')
  assert.is(result.unseen, 'Installed.')
  assert.is(result.screen, undefined)
})

keys.run()
