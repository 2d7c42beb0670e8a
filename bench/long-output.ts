import {execFile} from 'node:child_process'
import {mkdtemp, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {parseArgs, promisify} from 'node:util'
import {build} from 'esbuild'

/**
 * What becomes of a very long output.
 *
 * Work: 100 MB of short lines through a PTY, their two ends kept and all of it in a file. Floor: node-pty alone, whose
 * bytes are counted and dropped; nobody who uses it can be quicker. Both in turn, in one run.
 */
const bytes = 100_000_000

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '5'}, json: {type: 'boolean', default: false}}
})

/** What one performance cost. */
interface Performance {
  /** Million bytes a second, from the command to its end. */
  readonly rate: number
  /** Seconds of user and system time of the reading process. */
  readonly cpu: number
  /** Its peak memory in MB. */
  readonly memory: number
}

const subjects = ['as-written', 'node-pty'] as const

async function measureRounds(rounds: number): Promise<Record<string, Performance[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'as-written-bench-'))
  try {
    await build({
      entryPoints: subjects.map((name) => resolve('bench/long-output', `${name}.ts`)),
      outdir: folder,
      outExtension: {'.js': '.mjs'},
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['node-pty', '@xterm/headless']
    })
    await symlink(resolve('node_modules'), join(folder, 'node_modules'))
    const measured: Record<string, Performance[]> = {'as-written': [], 'node-pty': []}
    // The first round only fills caches.
    for (let round = 0; round <= rounds; round++) {
      for (const name of subjects) {
        const program = join(folder, `${name}.mjs`)
        const {stdout} = await promisify(execFile)(process.execPath, [program, String(bytes)])
        if (round > 0) measured[name]?.push(JSON.parse(stdout) as Performance)
      }
    }
    return measured
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const measured = await measureRounds(Math.max(1, Number(values.rounds)))
const rows = subjects.map((name) => {
  const all = measured[name] ?? []
  return {
    name,
    rate: median(all.map(({rate}) => rate)),
    cpu: median(all.map(({cpu}) => cpu)),
    memory: Math.max(...all.map(({memory}) => memory))
  }
})
// What disturbs a round disturbs both of its sides.
const ofFloor = median(
  (measured['as-written'] ?? []).map(
    ({rate}, round) => rate / (measured['node-pty']?.[round]?.rate ?? Number.NaN)
  )
)
if (values.json) {
  const report = {format: 'as-written/bench-long-output@1', bytes, ofFloor, subjects: rows}
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
} else {
  process.stdout.write('100 MB            MB/s  cpu s  peak MB\n')
  for (const {name, rate, cpu, memory} of rows) {
    const figures = [rate.toFixed(1).padStart(8), cpu.toFixed(2), memory.toFixed(0).padStart(7)]
    process.stdout.write(`${name.padEnd(14)}${figures.join('  ')}\n`)
  }
  process.stdout.write(`${(ofFloor * 100).toFixed(0)} % of the floor\n`)
}
