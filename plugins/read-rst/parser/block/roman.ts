const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

const largest = 4999

/** A number in lower case Roman numerals, as far as there are any. */
export function writeRoman(number: number): string | undefined {
  if (number < 1 || number > largest) return undefined
  let text = ''
  let rest = number
  for (const [value, numeral] of numerals) {
    while (rest >= value) {
      text += numeral
      rest -= value
    }
  }
  return text
}

/** The number that Roman numerals of either case stand for; `undefined` where nobody would write it so. */
export function readRoman(text: string): number | undefined {
  const lower = text.toLowerCase()
  let number = 0
  let at = 0
  for (const [value, numeral] of numerals) {
    while (lower.startsWith(numeral, at)) {
      number += value
      at += numeral.length
    }
  }
  return writeRoman(number) === lower ? number : undefined
}
