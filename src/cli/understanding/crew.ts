import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Source} from '../../model/source.ts'

/** What a worker answers: the runbook of the document that it was given with this number, in JSON. */
export type Answer =
  | {readonly number: number; readonly text: string}
  | {readonly number: number; readonly error: unknown}

/** A document for a worker. */
export interface Task {
  readonly number: number
  readonly source: Source
}

/** Bytes of text that are worth starting a worker for: it has to load the readers first. */
const worthAWorker = 400_000

/** How many workers a piece of work deserves; fewer than two are none. */
export function workersFor(sources: readonly Source[]): number {
  if (!hasEntry) return 0
  const size = sources.reduce((sum, {text}) => sum + text.length, 0)
  return Math.min(availableParallelism(), sources.length, Math.floor(size / worthAWorker))
}

/**
 * Understand documents in worker threads, and give the runbooks in their order, in JSON. The largest are begun first, so that no
 * worker is left alone with one at the end; every worker has one document in hand and one in its queue.
 */
export async function understandInWorkers(
  sources: readonly Source[],
  count: number
): Promise<readonly string[]> {
  const tasks = sources
    .map((source, number): Task => ({number, source}))
    .sort((one, other) => one.source.text.length - other.source.text.length)
  const runbooks: string[] = Array.from({length: sources.length})
  const crew = Array.from({length: count}, () => new Worker(entry, {resourceLimits}))
  try {
    await Promise.all(crew.map((worker) => serve(worker, tasks, runbooks)))
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()))
  }
  return runbooks
}

/** Megabytes for what does not live long: most of what a parser makes. The default is so small that a third of the time goes into tidying up. */
const resourceLimits = {maxYoungGenerationSizeMb: 96}

function serve(worker: Worker, tasks: Task[], runbooks: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let waiting = 0
    const give = (): void => {
      const task = tasks.pop()
      if (task === undefined) return
      waiting++
      worker.postMessage(task)
    }
    worker.on('error', reject)
    worker.on('message', (answer: Answer) => {
      if ('error' in answer) {
        reject(answer.error)
        return
      }
      runbooks[answer.number] = answer.text
      waiting--
      give()
      if (waiting === 0) resolve()
    })
    give()
    give()
    if (waiting === 0) resolve()
  })
}

/** Made by the build, as the command line is; sources that run as they are have no workers. */
const entry = new URL('./worker.cjs', import.meta.url)
const hasEntry = import.meta.url.endsWith('.cjs')
