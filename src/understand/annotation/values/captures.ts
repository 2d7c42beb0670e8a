import type {Capture} from '../../../model/condition.ts'
import {readPattern} from './pattern.ts'

/**
 * Understand what is to be taken from an output; `undefined` when nobody can.
 *
 *     capture="pid=/pid (\d+)/ port=/port (\d+)/"
 *              ^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^
 */
export function readCaptures(value: string): readonly Capture[] | undefined {
  const captures: Capture[] = []
  const gap = /[\s,;]*/y
  const start = /([A-Za-z_]\w*)=/y
  for (let at = 0; at < value.length; ) {
    start.lastIndex = at
    const [head, name] = start.exec(value) ?? []
    if (head === undefined || name === undefined) return undefined
    const read = readPattern(value, at + head.length)
    if (read === undefined || captures.some((capture) => capture.name === name)) return undefined
    captures.push({name, pattern: read.pattern})
    gap.lastIndex = read.end
    const [blanks = ''] = gap.exec(value) ?? []
    at = read.end + blanks.length
    if (blanks === '' && at < value.length) return undefined
  }
  return captures.length === 0 ? undefined : captures
}
