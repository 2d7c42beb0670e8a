import type {SaidBlock} from '../model/beside.ts'
import type {SectionChoice} from '../model/choice.ts'
import type {Position} from '../model/position.ts'
import type {ReadSaid, Said} from '../model/said.ts'
import type {Source} from '../model/source.ts'
import type {Variable} from '../model/variables.ts'
import type {Report} from '../problem/report.ts'

/** Says which step, or which block that is none, an entry speaks of; edits elsewhere in the document leave it alone. */
export interface Locator {
  /** The id or the name of a step. */
  readonly id?: string
  /** What its command begins with, or the first line of a block that is no step. */
  readonly text?: string
  /** A title, or a path of titles such as `Install > Database`. */
  readonly section?: string
  /** Which of the steps that fit, counted from 1. */
  readonly step?: number
  /** Which of the blocks that are no steps and fit, counted from 1. */
  readonly block?: number
}

/** What a sidecar says of one step or block. */
export interface SidecarEntry {
  readonly locator: Locator
  /** Where the locator stands in the sidecar. */
  readonly position: Position
  readonly said: Said
  /** The name that it gives. */
  readonly name: string | null
  /** How the block is to be read; `step` makes a candidate sure too. */
  readonly block: SaidBlock | null
}

/** What stands beside a document that is left as it is. */
export interface Sidecar {
  readonly source: Source
  /** What holds for all steps. */
  readonly settings: Said
  /** Who types behind a bare sign. */
  readonly legends: readonly {readonly sign: '#' | '$'; readonly user: string}[]
  readonly entries: readonly SidecarEntry[]
  readonly variables: readonly Variable[]
  readonly choices: readonly SectionChoice[]
}

/** Where a key of a sidecar, or the value behind it, is written. */
export type Locate = (path: readonly string[], what: 'key' | 'value') => Position

/** How a document would say the same: the engine lends a sidecar these words. */
export interface Words {
  readonly said: ReadSaid
  variables(
    declared: unknown,
    place: {readonly locate: Locate; readonly report: Report}
  ): readonly Variable[]
  choices(
    declared: unknown,
    place: {readonly locate: Locate; readonly report: Report}
  ): readonly SectionChoice[]
}
