/** Characters that take two columns: East Asian Width W and F, of which emoji are a part (UAX #11); half a flag takes one. */
const wide: RegExp =
  /^(?:(?![\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}|[\u1100-\u115F\u2329\u232A\u2630-\u2637\u268A-\u268F\u2E80-\u303E\u3041-\u3247\u3250-\uA4C6\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DF2}\u{1AFF0}-\u{1B2FB}\u{1D300}-\u{1D356}\u{1D360}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}])$/u

/** Characters that are drawn onto the one before them: accents, joiners, variation selectors. */
const weightless: RegExp = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]$/u

const plainAscii: RegExp = /^[ -~]*$/

/** How many columns a printable text takes in a terminal. */
export function columnsOf(text: string): number {
  if (plainAscii.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += columnsOfCharacter(character)
  return columns
}

/** The longest beginning of a printable text that fits into some columns. */
export function takeColumns(text: string, columns: number): string {
  if (text.length <= columns && plainAscii.test(text)) return text
  return text.slice(0, unitsThatFit(text, columns))
}

/** The longest end of a printable text that fits into some columns. */
export function takeLastColumns(text: string, columns: number): string {
  const characters = Array.from(text)
  let taken = 0
  let from = characters.length
  while (from > 0) {
    const width = columnsOfCharacter(characters[from - 1] as string)
    if (taken + width > columns) break
    taken += width
    from--
  }
  return characters.slice(from).join('')
}

/** The text itself when it fits into some columns, else its beginning and a mark that something is missing. */
export function fitColumns(text: string, columns: number, mark = '…'): string {
  if (text.length <= columns && plainAscii.test(text)) return text
  if (unitsThatFit(text, columns) === text.length) return text
  return `${takeColumns(text, Math.max(0, columns - columnsOf(mark)))}${takeColumns(mark, columns)}`
}

// However many accents are heaped onto one character, a text that fits into few columns stays short.
const charactersPerColumn = 8

function unitsThatFit(text: string, columns: number): number {
  let taken = 0
  let characters = 0
  let units = 0
  for (const character of text) {
    taken += columnsOfCharacter(character)
    characters++
    if (taken > columns || characters > columns * charactersPerColumn) return units
    units += character.length
  }
  return units
}

function columnsOfCharacter(character: string): number {
  if (character >= ' ' && character <= '~') return 1
  if (weightless.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
