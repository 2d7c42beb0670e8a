import type {Expectation} from '../../src/model/expectation.ts'
import type {Chance} from '../random.ts'

/**
 * How many lines the best of all readings leaves missing or unexpected, found by trying every reading; 0 means that one
 * fits. A reference for tests: exponential, and written without a look at the program.
 */
export function fewestFaults(promised: readonly Expectation[], printed: readonly string[]): number {
  const [expectation, ...otherPromises] = promised
  const [line, ...otherLines] = printed
  if (expectation === undefined) return printed.length
  const tries = [fewestFaults(otherPromises, printed) + (expectation.repeat === 'once' ? 1 : 0)]
  if (line !== undefined) {
    tries.push(1 + fewestFaults(promised, otherLines))
    if (expectation.accepts(line)) {
      tries.push(fewestFaults(otherPromises, otherLines))
      if (expectation.repeat === 'any') tries.push(fewestFaults(promised, otherLines))
    }
  }
  return Math.min(...tries)
}

/** A few promises of every kind, over letters that also patterns accept. */
export function randomPromise(chance: Chance, length: number): readonly Expectation[] {
  return Array.from({length}, (_, index) => {
    const [source, accepted] = chance.pick([
      ['a', 'a'],
      ['b', 'b'],
      ['[ab]', 'ab'],
      ['[bc]', 'bc'],
      ['.', 'abc']
    ] as const)
    return {
      source,
      line: index + 10,
      repeat: chance.pick(['once', 'once', 'once', 'optional', 'any'] as const),
      accepts: (actual) => accepted.includes(actual)
    }
  })
}
