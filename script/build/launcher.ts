import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {type CommandLine, compile} from './code.ts'

// What `as-written` starts. To compile the command line takes as long as to start half a node, so the build has left beside
// it what V8 made of it. V8 refuses what another version of it made, and compiles.
const path = fileURLToPath(new URL('cli/main.cjs', import.meta.url))
const require = createRequire(path)
// Coverage is measured of files that node loads itself.
if (process.env['NODE_V8_COVERAGE']) require(path)
else (compile(path, readFileSync(`${path}.cache`)).runInThisContext() as CommandLine)(require, path)
