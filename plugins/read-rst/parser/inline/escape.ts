// docutils marks what a backslash escapes by a null before it. A null is as long as the backslash that it stands for, so
// places in an escaped text are places in the text itself.

/** A text whose escaping backslashes are nulls. */
export function escapeToNull(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\s\S]?)/g, '\0$1') : text
}

/** What an escaped text says: escaped blanks vanish, other escaped characters stand for themselves. */
export function unescapeNull(text: string): string {
  return text.includes('\0') ? text.replace(/\0[ \n]?/g, '') : text
}

/** An escaped text with its backslashes again, as literals show it. */
export function restoreBackslashes(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\\') : text
}

/** A URL as written over some lines: blanks are left out, unless they are escaped. */
export function collapseEscaped(text: string): string {
  return text
    .split(/\0[ \n]/)
    .map((part) => unescapeNull(part).replace(/\s+/g, ''))
    .join(' ')
}

/** What a text says that is written with backslashes. */
export function unescape(text: string): string {
  return unescapeNull(escapeToNull(text))
}
