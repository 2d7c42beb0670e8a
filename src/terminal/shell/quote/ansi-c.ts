import {joinPieces} from './pieces.ts'

const letters = new Map([
  [9, String.raw`\t`],
  [10, String.raw`\n`],
  [0x27, String.raw`\'`],
  [0x5c, String.raw`\\`]
])

/** `!` and `^` would be history expansion; whatever is not printable could be a key to a line editor or the terminal. */
function token(byte: number): string {
  const isPlain = byte > 31 && byte < 127 && byte !== 0x21 && byte !== 0x5e
  return (
    letters.get(byte) ??
    (isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`)
  )
}

/** NUL cannot be written, nor typed: it is left out. */
const tokens: readonly string[] = Array.from({length: 256}, (_, byte) =>
  byte === 0 ? '' : token(byte)
)

/**
 * Write a text as what stands inside `$'…'`, in one printable ASCII line, in pieces of at most `longest`
 * characters that never part an escape sequence.
 */
export function quoteAnsiC(text: string, longest: number): readonly string[] {
  return joinPieces(
    Array.from(Buffer.from(text), (byte) => tokens[byte] as string),
    longest
  )
}
