import type {Lines} from '../lines/lines.ts'
import type {Session} from '../session.ts'
import type {Flow} from '../tree/nodes.ts'
import type {TitleStyles} from './title-styles.ts'

/** Lines that are parsed as blocks, and the blocks found so far: a document, an item of a list, a cell. */
export interface Body {
  readonly session: Session
  readonly lines: Lines
  readonly children: Flow[]
  /** The kinds of titles met so far; `null` where there can be no titles. */
  readonly titles: TitleStyles | null
  /** How many bodies are around this one. */
  readonly depth: number
}

/** Takes what begins at a line, adds its nodes, and returns the line behind it; `undefined` where it does not begin. */
export type Construct = (body: Body, at: number) => number | undefined
