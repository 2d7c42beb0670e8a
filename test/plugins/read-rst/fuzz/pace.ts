import process from 'node:process'
import {type InlineOption, parseRst} from '../../../../plugins/read-rst/parser/index.ts'

/** Nothing may take longer than this for each 10 kB. */
export const mostMilliseconds = 50

/**
 * Milliseconds of the processor for each 10 kB that parsing takes; a smaller document counts as 10 kB. What is too slow is tried again, for
 * memory may have been cleared up.
 */
export function paceOf(source: string, options?: InlineOption): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 4 && best > mostMilliseconds; attempt++) {
    const started = process.cpuUsage()
    parseRst(source, options)
    best = Math.min(
      best,
      process.cpuUsage(started).user / 1000 / Math.max(1, source.length / 10_000)
    )
  }
  return best
}
