import type {Lines} from './lines.ts'

/** A run of lines without a blank one. */
export interface TextBlock {
  /** The first line behind it. */
  readonly end: number
  /** Whether an indented line, and not a blank one, ended it. */
  readonly isIndented: boolean
}

/** Where the text that begins at `at` ends: at a blank line, at an indented line, or with the lines. */
export function takeTextBlock({texts}: Lines, at: number): TextBlock {
  let end = at
  for (; end < texts.length; end++) {
    const text = texts[end] as string
    if (text === '') break
    if (text[0] === ' ') return {end, isIndented: true}
  }
  return {end, isIndented: false}
}
