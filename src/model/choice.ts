import type {Position} from './position.ts'

/** Several ways to do one thing, of which a reader takes one. */
export interface Choice {
  /** Unique in its document. */
  readonly name: string
  /** In the order of the document. */
  readonly options: readonly ChoiceOption[]
  /** Whether the document says so: `:::choice`, tabs, its front matter or its sidecar. Else it only looks so. */
  readonly isDeclared: boolean
  /** Where it begins; `null` where another file declares it. */
  readonly position: Position | null
}

/** One of the ways, by its name. */
export interface ChoiceOption {
  readonly name: string
  /** Where it begins; `null` where another file declares it. */
  readonly position: Position | null
}

/** The option that a step belongs to. */
export interface StepChoice {
  readonly name: string
  readonly option: string
}

/** A choice whose options are sections of the document, by their titles or paths of titles (`Run django > Using uwsgi`). */
export interface SectionChoice {
  readonly name: string
  readonly options: readonly {
    readonly name: string
    readonly section: string
    /** Where it is declared. */
    readonly position: Position | null
  }[]
  readonly position: Position | null
}
