import type {BlockLine} from '../../model/block.ts'
import type {Report} from '../../problem/report.ts'
import {spanIn} from '../typed-command.ts'

/** Tell of lines among commands that are none, each run of them once. */
export function reportProse(lines: readonly BlockLine[], report: Report): void {
  let last = Number.NEGATIVE_INFINITY
  for (const line of lines) {
    const isNext = line.line === last + 1
    last = line.line
    if (isNext) continue
    const start = line.text.length - line.text.trimStart().length
    report(
      'prose-in-block',
      spanIn(line, start, line.text.trimEnd().length),
      `\`${line.text.trim()}\` is not taken for a command, so nothing is done with it`,
      'if it is typed, begin every command of the block with `$ `; if not, move it out of the block'
    )
  }
}
