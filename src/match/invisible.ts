import {printable} from '../problem/printable.ts'

const blank = /\s/gu

/** What is left to the eye of a line: two lines with the same look are told apart only when they are revealed. */
export function lookOf(line: string): string {
  return printable(line).replaceAll(blank, '')
}

/** Make everything visible in a line: blanks, tabs, and which control characters are real. */
export function reveal(line: string): string {
  let shown = ''
  for (const character of line) shown += revealed(character)
  return shown
}

function revealed(character: string): string {
  switch (character) {
    case ' ':
      return '·'
    case '\t':
      return '→'
    case '\\':
      return '\\\\'
    default: {
      const isVisible = printable(character) === character && !/\s/u.test(character)
      return isVisible ? character : `\\u{${(character.codePointAt(0) as number).toString(16)}}`
    }
  }
}
