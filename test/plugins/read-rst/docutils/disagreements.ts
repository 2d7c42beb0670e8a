/** A place where we read a document otherwise than docutils, and why that is right or does not matter. */
export interface Disagreement {
  /** How the path ends. */
  readonly path: string
  /** The first line of the block as we read it. */
  readonly line: number
  readonly reason: string
}

/** Every block that differs. A new one fails the test until it is understood and listed; one that is gone fails it too. */
export const disagreements: readonly Disagreement[] = [
  {
    path: 'python3.11/html/_sources/library/random.rst.txt',
    line: 571,
    reason:
      'Code stands directly below `.. testcode::`: docutils takes its first lines for the argument, we keep them and warn.'
  }
]
