/** The text of one document, as decoded from UTF-8. `path` is what the user named; standard input is `-`. */
export interface Source {
  readonly path: string
  /** Without a byte order mark; line ends as they are in the file. */
  readonly text: string
}
