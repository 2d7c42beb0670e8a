import type {Workload} from '../workload.ts'

/** What a run costs before it does anything. */
export const startUp: Workload = {
  name: 'start-up',
  about: 'one command',
  documents: [[{command: "echo 'as written'", promised: ['as written']}]]
}
