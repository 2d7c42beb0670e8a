import type {Point} from '../../model/position.ts'
import type {Report} from '../../problem/report.ts'
import {findSecrets} from './find.ts'

/** Tell of secrets that stand in a document for everybody to read. The message never says what they are. */
export function reportSecrets(text: string, report: Report): void {
  const secrets = findSecrets(text)
  if (secrets.length === 0) return
  const pointAt = pointFinder(text)
  for (const {start, end, kind, prefix} of secrets) {
    const shown = prefix === '' ? '' : `, \`${prefix}…\`,`
    report(
      'secret-in-document',
      {start: pointAt(start), end: pointAt(end)},
      `This looks like ${kind}${shown}${shown === '' ? ' that' : ' which'} everybody can read`,
      'take it out and have it replaced; what a step needs is declared under `secrets` in as-written.yaml'
    )
  }
}

/** Finds the points of offsets that are asked for in ascending order. Line ends are `\n`, `\r\n` and `\r`. */
function pointFinder(text: string): (offset: number) => Point {
  const lineEnd = /\r\n?|\n/g
  let line = 1
  let begin = 0
  return (offset) => {
    lineEnd.lastIndex = begin
    for (let end = lineEnd.exec(text); end !== null; end = lineEnd.exec(text)) {
      const next = end.index + end[0].length
      if (next > offset) break
      line++
      begin = next
    }
    return {line, column: offset - begin + 1, offset}
  }
}
