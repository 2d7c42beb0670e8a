/** Characters that take two columns (East Asian Width W and F, UAX #11). */
const wide: RegExp =
  /(?![\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}|[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4C6\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DF2}\u{1AFF0}-\u{1B2FB}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u

/** Characters that combine with the one before them; variation selectors do not. */
const combining: RegExp = /(?![\uFE00-\uFE0F])\p{Mn}/u

const narrow: RegExp = /^[\0-\u02FF]*$/

/** Whether a character takes two columns. */
export function isWide(character: string): boolean {
  return wide.test(character)
}

/** Whether a character takes no column of its own. */
export function isCombining(character: string): boolean {
  return combining.test(character)
}

/** How many columns a text takes: wide East Asian characters take two, combining ones none. */
export function columnWidth(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (isWide(character)) width += 2
    else if (!isCombining(character)) width += 1
  }
  return width
}
