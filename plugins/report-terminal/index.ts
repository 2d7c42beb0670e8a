import process from 'node:process'
import {defineReporter, type Reporter} from 'as-written'
import {wallClock} from './live-line.ts'
import {TerminalReport} from './report.ts'
import {chooseSigns} from './signs.ts'

/** Tells a person what happens in a run, while it happens, and what was covered at its end. */
export const reportTerminal: Reporter = defineReporter({
  name: 'terminal',
  start: (sink) => new TerminalReport(sink, chooseSigns(process.env), wallClock)
})
