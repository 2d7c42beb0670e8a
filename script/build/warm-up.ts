import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {type CommandLine, compile} from './code.ts'

// Performs a document with the command line, then keeps the code that V8 has compiled for it. A process of its own,
// started by the build with the path of the bundle.
const path = resolve(process.argv[2] as string)
const folder = mkdtempSync(join(tmpdir(), 'as-written-build-'))
writeFileSync(join(folder, 'warm-up.md'), '```console\n$ echo hello\nhello\n```\n')
process.chdir(folder)
process.argv.splice(2, Infinity, 'verify', 'warm-up.md', '--on', 'local')
const code = compile(path)
process.on('exit', () => {
  writeFileSync(`${path}.cache`, code.createCachedData())
  rmSync(folder, {recursive: true})
})
const run = code.runInThisContext() as CommandLine
run(createRequire(path), path)
