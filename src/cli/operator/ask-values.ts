import process from 'node:process'
import type {ReadStream} from 'node:tty'
import type {AskedValue} from '../../plan/variables/asked.ts'
import {printable} from '../../problem/printable.ts'
import type {ReportSink} from '../../seam/reporter.ts'
import {PersonalKeys} from './keys-from-person.ts'
import {PersonalLines} from './lines-from-person.ts'

/**
 * Ask the person at the terminal for values, one after the other, before anything is typed. Enter alone leaves one out;
 * a secret is not shown. Resolves with `undefined` when the person wants to stop.
 */
export async function askValues(
  values: readonly AskedValue[],
  output: ReportSink,
  input: ReadStream = process.stdin
): Promise<ReadonlyMap<string, string> | undefined> {
  const answers = new Map<string, string>()
  using keys = new PersonalKeys(input)
  const lines = new PersonalLines(keys)
  const say = (text: string): void => output.write(text)
  for (const value of values) {
    const about = value.about === '' ? '' : ` (${printable(value.about)})`
    for (;;) {
      say(`── ${printable(value.written)}${about}: `)
      const text = await lines.next(value.isSecret ? () => {} : say)
      say('\r\n')
      if (text === undefined) return undefined
      const fault = text === '' ? undefined : value.fault(text)
      if (text !== '' && fault === undefined) answers.set(value.name, text)
      if (fault === undefined) break
      say(`   ${printable(fault)}\r\n`)
    }
  }
  return answers
}
