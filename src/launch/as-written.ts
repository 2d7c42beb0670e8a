import {keepCode, keptCode} from './code-cache.ts'
import {fs, modules, vm} from './node.ts'

/**
 * What `as-written` starts: it runs the command line from one bundle, with the code that V8 compiled at an earlier start.
 * Compiling anew would cost half as much as starting Node.
 */
const bundle = decodeURIComponent(new URL('cli.cjs', import.meta.url).pathname)
const require = modules.createRequire(bundle)
// Coverage is measured of files that Node loads itself.
if (process.env['NODE_V8_COVERAGE']) require(bundle)
else run(bundle)

function run(path: string): void {
  const source = `(function(exports,require,module,__filename){${fs.readFileSync(path, 'latin1')}\n})`
  const commandLine = compile(source, path).runInThisContext() as (...args: unknown[]) => void
  const module = {exports: {}}
  commandLine(module.exports, require, module, path)
}

type Script = InstanceType<typeof vm.Script>

function compile(source: string, path: string): Script {
  for (const cachedData of keptCode(path)) {
    const compiled = new vm.Script(source, {filename: path, cachedData})
    if (!compiled.cachedDataRejected) return compiled
  }
  const compiled = new vm.Script(source, {filename: path})
  // At the end, when the functions that were needed are compiled, too.
  process.once('exit', () => keepCode(path, () => compiled.createCachedData()))
  return compiled
}
