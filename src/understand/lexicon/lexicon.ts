/**
 * What one language calls the things that documents say about their blocks. Data only: `phrases.ts` makes patterns of it,
 * `src/understand/prose` reads sentences with them.
 *
 * A phrase is written in lower case. A `*` at the end of a word stands for any ending (`erstell*`), ` … ` for up to four
 * words between two others (`füge … hinzu`).
 */
export interface Lexicon {
  /** ISO 639-1: `en`. */
  readonly language: string
  /** What stands before a block and declares its prompts: "Commands starting with `#` must be run as `root`". */
  readonly legend: {
    /** What has a prompt, or is one: "commands", "lines". */
    readonly subjects: readonly string[]
    /** What ties a sign to it: "starting with", "prompt". */
    readonly marks: readonly string[]
    /** Who types as root, where the sentence does not quote a name. */
    readonly superusers: readonly string[]
    /** Who types as nobody in particular. */
    readonly ordinaryUsers: readonly string[]
    /** What stands directly before or behind the quoted name of a user. */
    readonly users: readonly string[]
  }
  /** What announces the content of a file: "Create the file P with the following content". */
  readonly file: {
    readonly create: readonly string[]
    readonly append: readonly string[]
    readonly edit: readonly string[]
    /** What a path is when it is a file. */
    readonly nouns: readonly string[]
    /** What says that the block is content: "containing". */
    readonly content: readonly string[]
    /** What speaks of the block as something that goes into the file: "the following", "these lines". */
    readonly following: readonly string[]
    /** What says that the content belongs inside of something, so that it cannot stand at the end: "section". */
    readonly inside: readonly string[]
  }
  /** What says that the block is typed: "run the following command". */
  readonly typed: readonly string[]
  /** What announces an output: "The output should contain". */
  readonly output: {
    /** The block is in the output, word for word. */
    readonly exact: readonly string[]
    /** The block only resembles the output: "something like". */
    readonly vague: readonly string[]
    /** What calls for its opposite. */
    readonly negations: readonly string[]
  }
  /** Words of sentences that are next to never words of a command. */
  readonly words: readonly string[]
  /** Words of sentences that some commands take as well: they speak against a command only where nothing but the word tells. */
  readonly links: readonly string[]
  /** How remarks begin that look like commands: "see", "make sure". */
  readonly openings: readonly string[]
}

/** Words of a text, for lists that are easier read as one. */
export function words(text: string): readonly string[] {
  return text.split(' ')
}
