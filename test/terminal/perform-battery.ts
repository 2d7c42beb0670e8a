import type {Test} from 'uvu'
import * as assert from 'uvu/assert'
import type {Terminal} from '../../src/seam/terminal.ts'
import type {ShellOpening} from '../../src/terminal/open.ts'
import type {Case} from './battery.ts'
import type {Exception} from './exceptions.ts'
import {openBash} from './private-bash.ts'

/** Run the cases one after the other in one shell. */
export function performBattery(
  performs: Test,
  opening: Partial<ShellOpening>,
  cases: readonly Case[],
  exceptions: Readonly<Record<string, Exception>> = {}
): void {
  let terminal: Terminal

  performs.before(async () => {
    terminal = await openBash(opening)
  })
  performs.after(async () => {
    await terminal[Symbol.asyncDispose]()
  })

  for (const [behaviour, command, output, status, more] of cases) {
    const exception = exceptions[behaviour]
    if (exception && exception.prints === undefined) continue
    const {prints, exit} = exception ?? {prints: output, exit: status}
    const because = exception ? ` (${exception.because})` : ''
    performs(`${behaviour}${because}`, async () => {
      const {patience = 10_000, ending = 'finished'} = more ?? {}
      const result = await terminal.run({command, patience})
      assert.is(result.ending, ending)
      if (typeof prints === 'string') assert.is(result.output, prints)
      else if (prints) assert.match(result.output, prints)
      if (exit !== undefined) assert.is(result.exit, exit)
    })
  }
}
