import type {Choice} from './choice.ts'
import type {Problem} from './problem.ts'
import type {Step} from './step.ts'
import type {Variable} from './variables.ts'

/** A block that is not run, and the reason. Lines count from 1, both ends included. */
export interface IgnoredBlock {
  readonly line: number
  readonly endLine: number
  readonly because: string
}

/** What one document tells a person to do. */
export interface Runbook {
  readonly path: string
  /** The name of the reader that read it: `markdown`. */
  readonly syntax: string
  readonly title: string | null
  readonly steps: readonly Step[]
  readonly ignored: readonly IgnoredBlock[]
  /** What it wants from whoever runs it; absent = nothing is declared. */
  readonly variables?: readonly Variable[]
  /** Ways to do a thing that exclude one another; absent = there are none. */
  readonly choices?: readonly Choice[]
  readonly problems: readonly Problem[]
}
