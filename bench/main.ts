import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {measureRounds} from './rounds.ts'
import {asJson, asTable} from './summary.ts'
import type {Workload} from './workload.ts'
import {commands} from './workloads/commands.ts'
import {documents} from './workloads/documents.ts'
import {output} from './workloads/output.ts'
import {patterns} from './workloads/patterns.ts'
import {startUp} from './workloads/start-up.ts'

const workloads: readonly Workload[] = [startUp, commands, documents, output, patterns]

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    rounds: {type: 'string', default: '5'},
    json: {type: 'boolean', default: false},
    help: {type: 'boolean', default: false}
  }
})
const unknown = positionals.find((name) => !workloads.some((each) => each.name === name))

if (values.help) {
  process.stdout.write('npm run bench -- [--rounds N] [--json] [WORKLOAD]...\n\n')
  for (const {name, about} of workloads) process.stdout.write(`  ${name.padEnd(10)} ${about}\n`)
} else if (unknown === undefined) {
  await bench(workloads.filter(({name}) => positionals.length === 0 || positionals.includes(name)))
} else {
  const known = workloads.map(({name}) => `\`${name}\``).join(', ')
  process.stderr.write(`Unknown workload \`${unknown}\`; there are ${known}\n`)
  process.exitCode = 2
}

async function bench(chosen: readonly Workload[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'as-written-bench-'))
  try {
    const measured = await measureRounds(chosen, folder, Math.max(1, Number(values.rounds)))
    process.stdout.write(values.json ? asJson(measured) : asTable(measured))
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
