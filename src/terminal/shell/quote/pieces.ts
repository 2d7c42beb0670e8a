/** Join tokens to pieces of at most `longest` characters, none parted. */
export function joinPieces(tokens: Iterable<string>, longest: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const token of tokens) {
    if (piece.length + token.length > longest) {
      pieces.push(piece)
      piece = ''
    }
    piece += token
  }
  pieces.push(piece)
  return pieces
}
