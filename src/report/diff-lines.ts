import type {DiffTextRow} from '../model/diff-text.ts'

/** A row of a diff as a line of text: the document's line number, what is wrong, the text. */
export interface DiffLine {
  readonly kind: DiffTextRow['kind']
  readonly text: string
}

/**
 * Put rows of a diff under each other.
 *
 * @example
 *  9   Reading package lists...
 * 10 - 0 upgraded, 3 newly installed
 *    + 0 upgraded, 4 newly installed
 */
export function diffLines(rows: readonly DiffTextRow[]): readonly DiffLine[] {
  let digits = 0
  for (const {line} of rows) digits = Math.max(digits, String(line ?? '').length)
  return rows.map(({kind, line, text}) => ({
    kind,
    text: `${String(line ?? '').padStart(digits)} ${signOf(kind)} ${text}`
  }))
}

function signOf(kind: DiffTextRow['kind']): string {
  switch (kind) {
    case 'missing':
      return '-'
    case 'unexpected':
      return '+'
    case 'same':
    case 'elided':
    case 'fold':
      return ' '
  }
}
