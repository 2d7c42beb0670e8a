import type {Workload} from '../workload.ts'

/** What one more step costs. */
export const commands: Workload = {
  name: 'commands',
  about: '1,000 commands of one line each',
  documents: [
    Array.from({length: 1000}, (_, index) => ({
      command: `echo 'line ${index}'`,
      promised: [`line ${index}`]
    }))
  ]
}
