import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import type {CommandStep} from '../model/step.ts'
import type {Terminal} from '../seam/terminal.ts'
import {dialectOf, quote} from './quote.ts'

/** Whether a machine can run programs, asked of its shell. */
export const hasNode = 'command -v node'

/** What is said where it cannot. */
export const lacksNode = 'there is no `node` on this machine, and it is what runs a `js` block'

/**
 * The command that has Node run a program, never in the engine: with the globals of zx and the values of the document as
 * `vars`. On our own machine it finds our own zx, elsewhere it must be installed. All of it stands before the first
 * character of the program, so that lines in errors are those of the block.
 */
export function programCommand(
  {command}: CommandStep,
  values: ReadonlyMap<string, string>,
  terminal: Terminal
): string {
  const places = JSON.stringify([...ourZx(), 'zx/core'])
  const vars = JSON.stringify(Object.fromEntries(values))
  const prelude = [
    `for (const place of ${places}) {`,
    'const zx = await import(place).catch(() => undefined);',
    'if (zx !== undefined) { const {default: _, ...globals} = zx; Object.assign(globalThis, globals); break; } }',
    `globalThis.vars = ${vars};`,
    "if (globalThis.$ === undefined) Object.defineProperty(globalThis, '$', {get() {",
    "throw new Error('zx is not on this machine: `npm install zx`'); }}); "
  ].join(' ')
  return `node --input-type=module -e ${quote(prelude + command, dialectOf(terminal))}`
}

function ourZx(): readonly string[] {
  try {
    return [pathToFileURL(createRequire(import.meta.url).resolve('zx/core')).href]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return []
    throw error
  }
}
