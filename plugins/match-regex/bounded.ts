import {createContext, Script} from 'node:vm'

/** Milliseconds that one line may take; what takes longer would never end. */
const patience = 250

/** Groups that repeat, back references, and more than three open repetitions may take exponential time, or nearly. */
export function mayTakeLong(source: string): boolean {
  const openRepetitions = source.match(/[*+]|\{\d+,\}/g)?.length ?? 0
  return /\)(?:[*+?]|\{\d)/.test(source) || /\\[1-9k]/.test(source) || openRepetitions > 3
}

/**
 * Test lines with a pattern that may take for ever: after too long a line is not accepted, and no other line is tried
 * any more, so that a comparison comes to its end.
 */
export function boundedTest(pattern: RegExp): (line: string) => boolean {
  const script = new Script('pattern.test(line)')
  const place = createContext({pattern, line: ''})
  let isHopeless = false
  return (line) => {
    if (isHopeless) return false
    place['line'] = line
    try {
      return script.runInContext(place, {timeout: patience}) as boolean
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      isHopeless = true
      return false
    }
  }
}
