/** What is known of a reader before it is loaded. */
export interface Reading {
  readonly extensions: readonly string[]
}

/**
 * Choose the reader for a file by the longest ending that one of them knows, and the first reader for standard input,
 * which has no ending; `undefined` when nobody knows it.
 */
export function readerFor<Candidate extends Reading>(
  path: string,
  readers: readonly Candidate[]
): Candidate | undefined {
  if (path === '-') return readers[0]
  const name = path.toLowerCase()
  let best: Candidate | undefined
  let length = 0
  for (const reader of readers) {
    for (const extension of reader.extensions) {
      if (extension.length > length && name.endsWith(extension)) {
        best = reader
        length = extension.length
      }
    }
  }
  return best
}
