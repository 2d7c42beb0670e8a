import type {Edit} from './edits.ts'
import {splitLines} from './text-lines.ts'

/** Lines that are shown around a change. */
const context = 3

interface Row {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
}

/** What edits change in a text, as a unified patch. */
export function patchOf(path: string, text: string, edits: readonly Edit[]): string {
  const {lines} = splitLines(text)
  const rows = lines.flatMap((line, index) =>
    rowsOf(
      line,
      edits.filter((edit) => edit.line === index + 1)
    )
  )
  const shown = rows.map((_, index) =>
    rows.slice(Math.max(0, index - context), index + context + 1).some(({sign}) => sign !== ' ')
  )
  const parts = [`--- ${path}`, `+++ ${path}`]
  let before = 1
  let after = 1
  for (let index = 0; index < rows.length; ) {
    let end = index
    while (end < rows.length && shown[end]) end += 1
    const hunk = rows.slice(index, end)
    const removed = hunk.filter(({sign}) => sign !== '+').length
    const added = hunk.filter(({sign}) => sign !== '-').length
    if (hunk.length > 0) {
      parts.push(`@@ -${before},${removed} +${after},${added} @@`)
      parts.push(...hunk.map(({sign, text: line}) => `${sign}${line}`))
    }
    before += removed
    after += added
    index = end
    if (index < rows.length && !shown[index]) {
      before += 1
      after += 1
      index += 1
    }
  }
  return `${parts.join('\n')}\n`
}

function rowsOf(line: string, edits: readonly Edit[]): readonly Row[] {
  const put = edits
    .filter(({kind}) => kind === 'before')
    .flatMap(({lines}) => lines.map((text): Row => ({sign: '+', text})))
  const behind = edits.flatMap(({kind, lines}) => (kind === 'behind' ? lines : []))
  if (behind.length === 0) return [...put, {sign: ' ', text: line}]
  return [...put, {sign: '-', text: line}, {sign: '+', text: `${line.trimEnd()}${behind.join('')}`}]
}
