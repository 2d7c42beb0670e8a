import {type InlineOption, parseRst} from '../../../../plugins/read-rst/parser/index.ts'

/** Nothing may take longer than this for each 10 kB. */
export const mostMilliseconds = 50

/**
 * Milliseconds for each 10 kB that parsing takes; a smaller document counts as 10 kB. What is too slow is tried again, for
 * another process may have had the processor.
 */
export function paceOf(source: string, options?: InlineOption): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 4 && best > mostMilliseconds; attempt++) {
    const started = performance.now()
    parseRst(source, options)
    best = Math.min(best, (performance.now() - started) / Math.max(1, source.length / 10_000))
  }
  return best
}
