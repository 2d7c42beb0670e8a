import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {Script} from 'node:vm'
import {keepCode, keptCode} from './code-cache.ts'

/**
 * What `as-written` starts: it runs the command line from one bundle, with the code that V8 compiled at an earlier start.
 * Compiling anew would cost half as much as starting Node.
 */
const bundle = fileURLToPath(new URL('cli.cjs', import.meta.url))
const source = `(function(exports,require,module,__filename){${readFileSync(bundle, 'utf8')}\n})`
const script = compile()
const module = {exports: {}}
const run = script.runInThisContext() as (...args: unknown[]) => void
run(module.exports, createRequire(bundle), module, bundle)

function compile(): Script {
  for (const cachedData of keptCode(bundle)) {
    const compiled = new Script(source, {filename: bundle, cachedData})
    if (!compiled.cachedDataRejected) return compiled
  }
  const compiled = new Script(source, {filename: bundle})
  // At the end, when the functions that were needed are compiled, too.
  process.once('exit', () => keepCode(bundle, () => compiled.createCachedData()))
  return compiled
}
