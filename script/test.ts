import {readFile} from 'node:fs/promises'
import process from 'node:process'
import {parse} from 'uvu/parse'
import {run} from 'uvu/run'

// uvu exits with 0 when no file matches and when a file forgets `.run()`: refuse both.
const {suites} = await parse('test', process.argv[2] ?? String.raw`\.test\.ts$`)
if (suites.length === 0) throw new Error('No test files match; expected `test/**/*.test.ts`.')
for (const {name, file} of suites) {
  if (!/\.run\(\)\s*$/.test(await readFile(file, 'utf8'))) {
    throw new Error(`\`test/${name}\` never calls \`.run()\`, so none of its tests would run.`)
  }
}
await run(suites)
