import {suite, type Test} from 'uvu'
import * as assert from 'uvu/assert'
import type {Terminal} from '../../src/seam/terminal.ts'
import {battery} from './battery.ts'
import {editing, openBash, plain} from './private-bash.ts'

function batteryIn(name: string, args: readonly string[]): Test {
  const performs = suite(`battery in ${name}`)
  let terminal: Terminal

  performs.before(async () => {
    terminal = await openBash({args})
  })
  performs.after(async () => {
    await terminal[Symbol.asyncDispose]()
  })

  for (const [behaviour, command, prints, exit, more] of battery) {
    performs(behaviour, async () => {
      const {patience = 10_000, ending = 'finished'} = more ?? {}
      const result = await terminal.run({command, patience})
      assert.is(result.ending, ending)
      if (typeof prints === 'string') assert.is(result.output, prints)
      else if (prints) assert.match(result.output, prints)
      if (exit !== undefined) assert.is(result.exit, exit)
    })
  }
  return performs
}

batteryIn('bash without line editing', plain).run()
batteryIn('bash with readline', editing).run()
