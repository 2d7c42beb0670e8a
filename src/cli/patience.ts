import {parseDuration} from '../model/duration.ts'
import {UsageError} from './command.ts'

/** Milliseconds that a step or a document may take; throws a `UsageError` for a text that gives no time at all. */
export function readPatience(text: string): number {
  const duration = parseDuration(text)
  if (duration === undefined)
    throw new UsageError(`\`${text}\` is no duration`, 'write `90s` or `10m`')
  if (duration === 0) {
    throw new UsageError(`No step can be done in \`${text}\``, 'write `90s` or `10m`')
  }
  return duration
}
