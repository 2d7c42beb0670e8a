/** Where the first byte stands that neither begins nor continues a character; the length of `bytes` when all do. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = characterLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** How many UTF-16 units characters take, counted where their first bytes stand. */
export function utf16Length(bytes: Uint8Array): number {
  let units = 0
  for (const byte of bytes) {
    // 10xxxxxx continues a character, 11110xxx begins one that takes a pair of surrogates.
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/** Which first bytes begin characters of how many bytes, and between which values the second byte then lies (Unicode, table 3-7). */
const forms: readonly (readonly [
  from: number,
  to: number,
  length: number,
  second: readonly [from: number, to: number]
])[] = [
  [0xc2, 0xdf, 2, [0x80, 0xbf]],
  [0xe0, 0xe0, 3, [0xa0, 0xbf]],
  [0xe1, 0xec, 3, [0x80, 0xbf]],
  [0xed, 0xed, 3, [0x80, 0x9f]],
  [0xee, 0xef, 3, [0x80, 0xbf]],
  [0xf0, 0xf0, 4, [0x90, 0xbf]],
  [0xf1, 0xf3, 4, [0x80, 0xbf]],
  [0xf4, 0xf4, 4, [0x80, 0x8f]]
]

function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const form = forms.find(([from, to]) => first >= from && first <= to)
  if (form === undefined) return 0
  const [, , length, [from, to]] = form
  if (!isWithin(bytes[at + 1], from, to)) return 0
  for (let next = 2; next < length; next++) {
    if (!isWithin(bytes[at + next], 0x80, 0xbf)) return 0
  }
  return length
}

function isWithin(byte: number | undefined, from: number, to: number): boolean {
  return byte !== undefined && byte >= from && byte <= to
}
