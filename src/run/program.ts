import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import type {CommandStep} from '../model/step.ts'
import type {Terminal} from '../seam/terminal.ts'
import {dialectOf, quote} from './quote.ts'

/** Whether a machine can run programs, asked of its shell: Node 18.19 and 20.6 were the first to know `--import`. */
export const hasNode = 'node --import data:text/javascript, --eval 0'

/** What is said where it cannot. */
export const lacksNode =
  'there is no Node.js 18.19 or later on this machine, and it is what runs a `js` block'

/**
 * The command that has Node run a program, never in the engine: with the globals of zx and the values of the document as
 * `vars`. On our own machine it finds our own zx, elsewhere it must be installed. What prepares the globals is a module of
 * its own, so that errors show the program as it is written, with its own lines.
 */
export function programCommand(
  {command}: CommandStep,
  values: ReadonlyMap<string, string>,
  terminal: Terminal
): string {
  const word = (text: string): string => quote(text, dialectOf(terminal))
  const globals = word(`data:text/javascript,${encodeURIComponent(globalsModule(values))}`)
  return `node --import ${globals} --input-type=module --eval ${word(command)}`
}

function globalsModule(values: ReadonlyMap<string, string>): string {
  return `import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
const theirs = () => pathToFileURL(createRequire(process.cwd() + '/').resolve('zx/core')).href
for (const place of [...${JSON.stringify(ourZx())}.map((url) => () => url), theirs]) {
  const zx = await Promise.resolve().then(place).then((url) => import(url)).catch(() => undefined)
  if (zx === undefined) continue
  const {default: _, ...globals} = zx
  Object.assign(globalThis, globals)
  break
}
globalThis.vars = ${JSON.stringify(Object.fromEntries(values))}
if (globalThis.$ === undefined) Object.defineProperty(globalThis, '$', {
  get() { throw new Error('zx is not on this machine: \`npm install zx\`') }
})
`
}

function ourZx(): readonly string[] {
  try {
    return [pathToFileURL(createRequire(import.meta.url).resolve('zx/core')).href]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return []
    throw error
  }
}
