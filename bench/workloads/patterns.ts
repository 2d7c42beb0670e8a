import type {Workload} from '../workload.ts'

const lineNumbers = Array.from({length: 50}, (_, index) => index + 1)

/** What comparing costs where promises are patterns. */
export const patterns: Workload = {
  name: 'patterns',
  about: '1,000 commands that print 50 lines each, every fifth promised by a pattern',
  documents: [
    Array.from({length: 1000}, (_, index) => ({
      command: `printf 'step ${index} prints line %s\\n' {1..50}`,
      promised: lineNumbers.map((line) => promise(index, line))
    }))
  ]
}

function promise(index: number, line: number): string {
  if (line % 5 !== 0) return `step ${index} prints line ${line}`
  return line % 2 === 0
    ? String.raw`step ${index} prints line \d+ (re)`
    : `step ${index} * line ?* (glob)`
}
