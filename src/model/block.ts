import type {Position} from './position.ts'

/** One line of a block, without container prefix and indentation, and where its first character stands in the document. */
export interface BlockLine {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A code or literal block of the document. */
export interface Block {
  /** Lower case; `null` where the document does not say. */
  readonly language: string | null
  readonly lines: readonly BlockLine[]
  readonly position: Position
}
