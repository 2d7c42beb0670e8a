import type {SectionChoice} from './choice.ts'
import type {Variable} from './variables.ts'

/** What is said of a block beside its document, in a sidecar: it decides how the block is read. */
export type SaidBlock =
  /** A person types it. */
  | {readonly kind: 'step'}
  /** Nobody types it, whatever it looks like. */
  | {readonly kind: 'data'}
  /** It is the content of a file. */
  | {
      readonly kind: 'file'
      readonly path: string
      readonly op: 'create' | 'append' | 'edit'
      readonly mode: string | null
      readonly owner: string | null
    }

/** What is said beside a document and decides how it is understood. */
export interface Beside {
  /** Who types behind a bare sign; wins over what the document itself says of it. */
  readonly legends: readonly {readonly sign: '#' | '$'; readonly user: string}[]
  /** By a line of the block. */
  readonly blocks: ReadonlyMap<number, SaidBlock>
  readonly variables: readonly Variable[]
  readonly choices: readonly SectionChoice[]
  /** The file that says it, for problems. */
  readonly path: string
}
