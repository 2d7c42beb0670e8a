import {
  type Conclusion,
  concludeRun,
  formatDuration,
  printable,
  type RunRecord,
  type Style,
  summarise
} from 'as-written'
import type {Look} from './look.ts'
import type {Signs} from './signs.ts'

/** The end of a report: what was covered of each document, what the run comes to, and what was covered together. */
export function formatClosing(record: RunRecord, {paint, signs}: Look): readonly string[] {
  const conclusion = concludeRun(record)
  const {each, overall} = summarise(record.documents)
  const [sign, style] = signOf(conclusion, signs)
  const duration = formatDuration(record.durationMs)
  return [
    '',
    ...each.map((line) => printable(line)),
    ...(each.length > 0 ? [''] : []),
    `${paint(style, `${sign} ${printable(conclusion.text)}`)}${paint('dim', ` (${duration})`)}`,
    // DESIGN: every report ends with what was covered.
    printable(overall)
  ]
}

function signOf({kind}: Conclusion, signs: Signs): readonly [sign: string, style: Style] {
  switch (kind) {
    case 'as-written':
      return [signs.asWritten, 'green']
    case 'red':
      return [signs.red, 'red']
    case 'unsettled':
    case 'interrupted':
      return [signs.unsettled, 'yellow']
    case 'nothing-performed':
      return [signs.notRun, 'yellow']
  }
}
