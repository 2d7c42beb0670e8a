/** A row of a diff as people read it. */
export interface DiffTextRow {
  /** `fold` stands for rows that are left out. */
  readonly kind: 'same' | 'missing' | 'unexpected' | 'elided' | 'fold'
  /** Line of the document; `null` where the document has none for it. */
  readonly line: number | null
  /** Safe to print: nothing that a terminal would obey. */
  readonly text: string
}
