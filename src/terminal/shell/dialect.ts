/** A command as one shell is to perform it. */
export interface Typing {
  /** Of the shell that is meant: should it have gone meanwhile, no other performs what was typed to it. */
  readonly nonce: string
  readonly sequence: number
  readonly command: string
}

/** How one kind of shell is made to report, and how commands are typed to it. */
export interface ShellDialect {
  /** One line without its line feed; after it the shell reports with marks that carry `nonce`, the first who it is. */
  introduce(nonce: string): string
  /**
   * The lines, each with its line feed, that make the shell perform a command between its marks. All but the last
   * are answered with a mark of their own; only then the next may be typed, for a terminal that is written to faster
   * than it is read shows what was typed long after it was.
   */
  encode(typing: Typing): readonly string[]
  /** The same for a long command that the shell can read from a file: what the file holds, and the line that reads it. */
  encodeFile(typing: Typing, path: string): {readonly text: string; readonly line: string}
  /** Take out of an output what the shell showed of our typing. */
  clean(output: string): string
}

/** The name of a variable that only the shell of this nonce has: to name it fails in every other, before anything is done. */
export function guardName(nonce: string): string {
  return `__aw_${nonce}`
}

/** A here-document may be without its end, and an operator or the name of a function takes whatever comes next. */
export function couldSwallowEnd(command: string): boolean {
  return command.includes('<<') || /(?:\||&&|\(\s*\))\s*$/.test(command)
}

/** No shell can be given NUL. */
export function withoutNul(command: string): string {
  return command.replaceAll('\0', '')
}
