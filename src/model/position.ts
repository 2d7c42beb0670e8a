/** A place in a source text. Lines and columns count from 1, columns in UTF-16 units; `offset` counts from 0 after a byte order mark (unist's `Point`). */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** From the first character up to, not including, `end` (unist's `Position`). */
export interface Position {
  readonly start: Point
  readonly end: Point
}
