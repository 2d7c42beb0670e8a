/**
 * Whether a character is blank for docutils (Python's `str.isspace`), which takes the separators U+001C–U+001F and
 * U+0085 for blank, and a byte order mark for text.
 */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c
  if (code < 0xa0) return code === 0x85
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Where the text before `end` ends when blanks behind it are left out, not below `start`. */
export function endOfText(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at -= 1
  return at
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  let at = 0
  while (at < line.length && isBlank(line.charCodeAt(at))) at += 1
  return at
}

/** A line without the blanks at its end. */
export function withoutTrailingBlanks(line: string): string {
  return line.slice(0, endOfText(line, 0, line.length))
}
