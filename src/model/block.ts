import type {Position} from './position.ts'

/** One line of a block, without container prefix and indentation, and where its first character stands in the document. */
export interface BlockLine {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Prompts that a document declares for a block beside its lines: `.. prompt:: bash $,# auto`. */
export interface DeclaredPrompts {
  /** What the page shows before what is typed; empty where the document does not say. */
  readonly prompts: readonly string[]
  /** Whether the lines carry the prompts themselves, so that lines without one are output; else everything is typed. */
  readonly isAuto: boolean
}

/** Prompts that a block declares, and where the first of them is written. */
export interface PlacedPrompts extends DeclaredPrompts {
  readonly position: Position
}

/** A code or literal block of the document. */
export interface Block {
  /** Lower case; `null` where the document does not say. */
  readonly language: string | null
  readonly lines: readonly BlockLine[]
  readonly position: Position
  /** `null` where the document declares none; prompts then stand in the lines. */
  readonly prompt: PlacedPrompts | null
}
