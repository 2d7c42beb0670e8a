import {Worker} from 'node:worker_threads'
import type {Runbook} from '../../model/runbook.ts'
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

/** A runbook, and the same in JSON where it came so. */
export interface Understood {
  readonly runbook: Runbook
  readonly text?: string
}

/**
 * Understand documents here and in worker threads, and give the runbooks in their order. Workers begin with the largest,
 * so that nobody is left alone with one at the end; this thread takes the smallest, for it has to hear them in between.
 */
export async function understandTogether(
  sources: readonly Source[],
  count: number,
  understandOne: (source: Source) => Promise<Runbook>
): Promise<readonly Understood[]> {
  const tasks = new Tasks(sources)
  const understood: Understood[] = Array.from({length: sources.length})
  const crew = Array.from({length: count}, () => new Worker(entry, {resourceLimits}))
  try {
    await Promise.all([
      ...crew.map((worker) => serve(worker, tasks, understood)),
      workHere(tasks, understood, understandOne)
    ])
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()))
  }
  return understood
}

/** What remains to be done. */
class Tasks {
  readonly #bySize: readonly Task[]
  #first = 0
  #end: number

  constructor(sources: readonly Source[]) {
    this.#bySize = sources
      .map((source, number): Task => ({number, source}))
      .sort((one, other) => one.source.text.length - other.source.text.length)
    this.#end = sources.length
  }

  takeSmallest(): Task | undefined {
    return this.#first < this.#end ? this.#bySize[this.#first++] : undefined
  }

  takeLargest(): Task | undefined {
    return this.#first < this.#end ? this.#bySize[--this.#end] : undefined
  }
}

async function workHere(
  tasks: Tasks,
  understood: Understood[],
  understandOne: (source: Source) => Promise<Runbook>
): Promise<void> {
  for (let task = tasks.takeSmallest(); task !== undefined; task = tasks.takeSmallest()) {
    understood[task.number] = {runbook: await understandOne(task.source)}
    // Workers that are done wait to be heard.
    await new Promise(setImmediate)
  }
}

/** Megabytes for what does not live long: most of what a parser makes. The default is so small that a third of the time goes into tidying up. */
const resourceLimits = {maxYoungGenerationSizeMb: 96}

function serve(worker: Worker, tasks: Tasks, understood: Understood[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let waiting = 0
    const give = (): void => {
      const task = tasks.takeLargest()
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
      const {number, text} = answer
      understood[number] = {runbook: JSON.parse(text) as Runbook, text}
      waiting--
      give()
      if (waiting === 0) resolve()
    })
    // One in hand, and two for as long as this thread is busy with one of its own.
    for (let queued = 0; queued < 3; queued++) give()
    if (waiting === 0) resolve()
  })
}

/** Made by the build, as the command line is. */
const entry = new URL('./worker.cjs', import.meta.url)
