import {columnsOf} from './columns.ts'

/** Every how many columns a terminal puts a tab stop. */
const tabStop = 8

/**
 * What a terminal would obey or hide instead of showing: control characters, halves of surrogate pairs, line separators,
 * marks that turn the direction of the text around (CVE-2021-42574), and blanks without width.
 */
const unprintable: RegExp =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/u

/**
 * Make one line of text from anywhere safe to print: tabs become blanks up to the next tab stop, what a terminal would
 * obey becomes visible (`^[` for escape, `<U+202E>`). `column` is where the text begins.
 */
export function printable(text: string, column = 0): string {
  if (!unprintable.test(text)) return text
  let shown = ''
  let reached = column
  for (const character of text) {
    const piece = character === '\t' ? ' '.repeat(tabStop - (reached % tabStop)) : show(character)
    shown += piece
    reached += columnsOf(piece)
  }
  return shown
}

function show(character: string): string {
  if (!unprintable.test(character)) return character
  const code = character.codePointAt(0) as number
  // As `cat -v` shows them.
  if (code < 0x20 || code === 0x7f) return `^${String.fromCharCode(code ^ 0x40)}`
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
