import type {FileResult} from './result.ts'

/** What the pool says to a worker: run this file. */
export interface ToWorker {
  readonly name: string
  readonly path: string
}

/** What a worker says to the pool. */
export type FromWorker =
  | {readonly kind: 'output'; readonly text: string}
  | {readonly kind: 'finished'; readonly result: FileResult}
