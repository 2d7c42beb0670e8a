import type {Workload} from '../workload.ts'

const line = 'The quick brown fox jumps over the lazy dog, again.'
const lines = Math.ceil(10_000_000 / (line.length + 1))

/** What a command that prints a lot costs. */
export const output: Workload = {
  name: 'output',
  about: 'one command that prints 10 MB',
  documents: [[{command: `yes '${line}' | head -n ${lines}`, promised: [line, '...', line]}]]
}
