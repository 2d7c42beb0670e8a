const tabWidth = 8
const tab = 0x09

/**
 * A line as docutils sees it: every tab reaches to the next multiple of eight columns, vertical tabs and form feeds are
 * spaces.
 */
export function expandTabs(line: string): string {
  const text = line.replace(/[\v\f]/g, ' ')
  if (!text.includes('\t')) return text
  let expanded = ''
  let column = 0
  for (const character of text) {
    const width = character === '\t' ? tabWidth - (column % tabWidth) : 1
    expanded += character === '\t' ? ' '.repeat(width) : character
    column += width
  }
  return expanded
}

/** Where each character of an expanded line stands in the line as written: for every column, an index into `line`. */
export function mapColumns(line: string): readonly number[] {
  const indexes: number[] = []
  let column = 0
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    const width = code === tab ? tabWidth - (column % tabWidth) : 1
    for (let part = 0; part < width; part++) indexes.push(index)
    // The second half of a surrogate pair is not a character of its own.
    column += code >= 0xdc00 && code <= 0xdfff ? 0 : width
  }
  indexes.push(line.length)
  return indexes
}
