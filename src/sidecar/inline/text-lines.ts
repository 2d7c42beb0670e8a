import type {Edit} from './edits.ts'

/** A text line by line, each with its own line end: nothing is lost when it is put together again. */
export interface TextLines {
  /** Without line ends. */
  readonly lines: readonly string[]
  /** Of each line; `` at the end of a text that has none there. */
  readonly ends: readonly string[]
}

export function splitLines(text: string): TextLines {
  const lines: string[] = []
  const ends: string[] = []
  for (const [, line = '', end = ''] of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (line === '' && end === '') continue
    lines.push(line)
    ends.push(end)
  }
  return {lines, ends}
}

/** The text with edits; lines that are put in end as their neighbours do. */
export function editText(text: string, edits: readonly Edit[]): string {
  const {lines, ends} = splitLines(text)
  const usual = ends.find((end) => end !== '') ?? '\n'
  const parts: string[] = []
  for (const [index, line] of lines.entries()) {
    const here = edits.filter((edit) => edit.line === index + 1)
    const end = ends[index] ?? ''
    for (const {kind, lines: put} of here) {
      if (kind === 'before') parts.push(...put.map((each) => `${each}${end || usual}`))
    }
    const behind = here.flatMap(({kind, lines: put}) => (kind === 'behind' ? put : []))
    const [, kept = line, blanks = ''] = /^(.*?)([ \t]*)$/.exec(line) ?? []
    parts.push(behind.length > 0 ? `${kept}${behind.join('')}${blanks}${end}` : `${line}${end}`)
  }
  return parts.join('')
}
