import type {Example} from './example.ts'

/** Work that is the same for every tool that is measured. */
export interface Workload {
  readonly name: string
  readonly about: string
  /** What each document shows. */
  readonly documents: readonly (readonly Example[])[]
}
