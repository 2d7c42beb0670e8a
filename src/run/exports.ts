import {InfrastructureError} from '../problem/infrastructure.ts'
import type {Terminal} from '../seam/terminal.ts'
import {dialectOf, quote} from './quote.ts'
import type {Given} from './request.ts'

/** What the shells of a document get in their environment, by name. */
export type Exports = ReadonlyMap<string, string>

/** The values that are variables. */
export function exportsOf(given: ReadonlyMap<string, Given>): Exports {
  return new Map(
    [...given].flatMap(([name, {text, isExported}]) => (isExported ? [[name, text] as const] : []))
  )
}

/** Milliseconds that a shell has to take them. */
const patience = 20_000

/** Put variables into the environment of the shell that hears commands; rejects when it does not take them. */
export async function exportTo(terminal: Terminal, exports: Exports): Promise<void> {
  if (exports.size === 0) return
  const dialect = dialectOf(terminal)
  const words = Array.from(exports, ([name, value]) => `${name}=${quote(value, dialect)}`)
  const command = `export ${words.join(' ')}`
  const {ending, exit} = await terminal.run({command, patience, endWhenAsking: true})
  if (ending === 'finished' && exit === 0) return
  const names = [...exports.keys()].map((name) => `\`${name}\``).join(', ')
  throw new InfrastructureError(`the shell does not take the variables of the document: ${names}`)
}
