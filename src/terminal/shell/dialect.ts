/** How one kind of shell is made to report, and how commands are typed to it. */
export interface ShellDialect {
  /** One line without its line feed; after it the shell reports with marks that carry `nonce`. */
  introduce(nonce: string): string
  /**
   * The lines, each with its line feed, that make the shell perform a command between its marks. All but the last
   * are answered with a mark of their own; only then the next may be typed, for a terminal that is written to faster
   * than it is read shows what was typed long after it was.
   */
  encode(sequence: number, command: string): readonly string[]
  /** Take out of an output what the shell showed of our typing. */
  clean(output: string): string
}
