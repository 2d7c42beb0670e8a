import process from 'node:process'
import {parseArgs} from 'node:util'
import {findTestFiles} from './test/files.ts'
import {canIsolate, isIsolated, runIsolated} from './test/isolation.ts'
import {missingPackages} from './test/packages.ts'
import {runFiles} from './test/pool.ts'
import {printFile, printTotal} from './test/report.ts'
import {fileFailure} from './test/result.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    /** Run on this very machine: only where it may be spoilt. */
    bare: {type: 'boolean', default: false},
    /** Seconds that one file may take. */
    patience: {type: 'string', default: '120'},
    help: {type: 'boolean', default: false}
  }
})

if (values.help) {
  process.stdout.write('npm test -- [--bare] [--patience SECONDS] [PATTERN of the file names]...\n')
} else if (values.bare || isIsolated()) {
  await runTests()
} else if (canIsolate()) {
  process.exitCode = await runIsolated()
} else {
  process.stderr.write('Not isolated: a throwaway copy of the machine needs Linux namespaces.\n')
  await runTests()
}

async function runTests(): Promise<void> {
  const started = performance.now()
  const missing = missingPackages()
  if (missing.length > 0) {
    process.stderr.write(`Tests that need these will fail: apt-get install ${missing.join(' ')}\n`)
  }
  const files = await findTestFiles('test', positionals)
  const results = await runFiles(files, {
    patienceMs: Number(values.patience) * 1000,
    onResult: printFile
  })
  if (files.length === 0) {
    const nothing = fileFailure('test', 'No test file matches; expected `test/**/*.test.ts`.')
    printFile(nothing)
    results.push(nothing)
  }
  printTotal(results, performance.now() - started)
  process.exitCode = results.some(({failed}) => failed > 0) ? 1 : 0
}
