import {
  fitColumns,
  isRed,
  type Paint,
  painter,
  printable,
  type ReportSink,
  type Style,
  type VerdictKind
} from 'as-written'
import type {Signs} from './signs.ts'

/** Where nobody looks at a terminal, lines are cut only when they are longer than anybody reads. */
export const widestLine = 1000

/** How a report looks: colours, signs, and how much fits into a line. */
export interface Look {
  readonly paint: Paint
  readonly signs: Signs
  /** Columns that a line may take. */
  readonly width: number
}

/** The look that suits a sink at this moment: a terminal may have been resized. */
export function lookOf(sink: ReportSink, signs: Signs): Look {
  const width = sink.isTerminal && sink.columns > 0 ? sink.columns : widestLine
  return {paint: painter(sink.hasColours), signs, width}
}

/** Text from anywhere, safe to print and cut to some columns. */
export function fitted(text: string, columns: number, {signs}: Look): string {
  // What is cut away need not be made printable first; no character takes more than eleven UTF-16 units for a column.
  const shown = printable(text.slice(0, widestLine * 16))
  return fitColumns(shown, Math.max(1, columns), signs.ellipsis)
}

/** Colours and other looks of text. */
const looks: RegExp = /(\u001B\[[\d;]*m)/

/** A line in the colours in which it was printed, where it fits; `text` is the same without them. */
export function fittedStyled(line: string, text: string, columns: number, look: Look): string {
  const fits = fitted(text, columns, look) === printable(text)
  const parts = line.split(looks)
  return fits
    ? parts.map((part) => (looks.test(part) ? part : printable(part))).join('')
    : fitted(text, columns, look)
}

/** The colour of a verdict. */
export function styleOf(kind: VerdictKind): Style {
  if (isRed(kind)) return 'red'
  if (kind === 'as-written') return 'green'
  return kind === 'not-run' ? 'dim' : 'yellow'
}
