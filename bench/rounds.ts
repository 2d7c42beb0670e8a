import {mkdir, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {asMarkdown, asScript} from './example.ts'
import {type Cost, measure} from './measure.ts'
import type {Workload} from './workload.ts'

/** What is compared: ourselves, the shell alone, and a node process that does nothing. */
export const subjects = ['as-written', 'bash', 'node'] as const
export type Subject = (typeof subjects)[number]

/** What each subject cost, round by round. */
export interface Measured {
  readonly workload: Workload
  readonly costs: Readonly<Record<Subject, readonly Cost[]>>
}

/** Measure the subjects in turn, round after round, so that what else the machine does meets all of them. */
export async function measureRounds(
  workloads: readonly Workload[],
  folder: string,
  rounds: number
): Promise<Measured[]> {
  const prepared = await Promise.all(
    workloads.map(async (workload) => ({
      workload,
      commands: await prepare(workload, join(folder, workload.name)),
      costs: {'as-written': [] as Cost[], bash: [] as Cost[], node: [] as Cost[]}
    }))
  )
  // The first round only fills caches.
  for (let round = 0; round <= rounds; round++) {
    for (const {workload, commands, costs} of prepared) {
      for (const subject of subjects) {
        const cost = await measure(commands[subject], {
          folder: join(folder, workload.name),
          log: join(folder, `${workload.name}.log`)
        })
        if (round > 0) costs[subject].push(cost)
      }
    }
  }
  return prepared
}

async function prepare(
  {documents}: Workload,
  folder: string
): Promise<Record<Subject, readonly string[]>> {
  await mkdir(join(folder, 'documents'), {recursive: true})
  await mkdir(join(folder, 'scripts'))
  const scripts = documents.map((_, index) => `scripts/${index}.sh`)
  for (const [index, examples] of documents.entries()) {
    await writeFile(join(folder, 'documents', `${index}.md`), asMarkdown(examples))
    await writeFile(join(folder, scripts[index] as string), asScript(examples))
  }
  await writeFile(join(folder, 'empty.js'), '')
  const [only] = scripts.length === 1 ? scripts : []
  return {
    'as-written': [
      process.execPath,
      resolve('dist/as-written.js'),
      'verify',
      'documents',
      '--on',
      'local'
    ],
    bash: [
      'bash',
      ...(only === undefined ? ['-c', 'for s in scripts/*; do bash $s; done'] : [only])
    ],
    node: [process.execPath, 'empty.js']
  }
}
