/** What may stand alone between the letters and digits of a simple name. */
const separators = '-._+:'
const alphanumeric: RegExp = /[\p{L}\p{N}]/u

/** Whether a letter or digit ends right before a place. */
function isNameBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (code < 0x80) return isAsciiName(code)
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  return (
    at > 0 && alphanumeric.test(isSecondHalf ? text.slice(at - 2, at) : (text[at - 1] as string))
  )
}

/**
 * Where the parts of the simple name begin that ends before `end`, the leftmost last: `foo-bar` gives the places of
 * `bar` and `foo`. Empty where no name ends there.
 */
export function nameParts(text: string, end: number, from: number): number[] {
  const starts: number[] = []
  let at = end
  while (at > from && isNameBefore(text, at)) {
    while (at > from && isNameBefore(text, at)) at -= 1
    starts.push(at)
    if (at - 1 <= from || !separators.includes(text[at - 1] as string)) break
    at -= 1
  }
  return starts
}

/** Where the simple name ends that begins at a place; `at` itself where none does. */
export function endOfName(text: string, at: number): number {
  name.lastIndex = at
  return name.test(text) ? name.lastIndex : at
}

const name: RegExp = /[\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*/uy

function isAsciiName(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  )
}
