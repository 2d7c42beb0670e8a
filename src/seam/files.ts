import type {Role} from '../model/role.ts'

/** What is at a path. `refused`: the role may not read it, or it is no file; `because` is part of a sentence. */
export type FoundFile =
  | {readonly kind: 'file'; readonly content: Uint8Array; readonly mode: number}
  | {readonly kind: 'none'}
  | {readonly kind: 'refused'; readonly because: string}

/** What a file shall be. */
export interface NewFile {
  readonly content: Uint8Array
  /** As chmod(2) takes it, such as `0o640`; `null` keeps that of the file there, or leaves it to the machine. */
  readonly mode: number | null
}

/**
 * The files of a machine, as its roles see them. Paths are absolute; they and the contents hold any bytes.
 * Both reject with an `InfrastructureError` when the machine was lost or does not let the role in; whatever is wrong with
 * the path is the document's.
 */
export interface MachineFiles {
  get(role: Role, path: string): Promise<FoundFile>
  /**
   * Make or replace a file: whole, or not at all. A new one belongs to the role; one that is there keeps its owner, and
   * stays where a symbolic link leads. Resolves to why the role cannot, as part of a sentence; `undefined` when it is done.
   */
  put(role: Role, path: string, file: NewFile): Promise<string | undefined>
}
