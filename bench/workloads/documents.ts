import type {Workload} from '../workload.ts'

/** What one more document costs. */
export const documents: Workload = {
  name: 'documents',
  about: '100 documents of 10 commands each',
  documents: Array.from({length: 100}, (_, document) =>
    Array.from({length: 10}, (_, index) => ({
      command: `echo 'line ${index} of document ${document}'`,
      promised: [`line ${index} of document ${document}`]
    }))
  )
}
