const blanks: ReadonlySet<string> = new Set([' ', '\t', '\r'])

/** A line without the blanks at its end, which nobody sees (FORMAT 6). */
export function withoutTrailingBlanks(line: string): string {
  let end = line.length
  while (blanks.has(line.charAt(end - 1))) end--
  return end === line.length ? line : line.slice(0, end)
}
