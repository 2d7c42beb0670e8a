/** What stands behind a program. */
export interface CommandOptions {
  /** Short ones apart: `-Hi` is `-H` and `-i`. */
  readonly flags: readonly string[]
  readonly values: ReadonlyMap<string, string>
  /** What is no option; options behind more of these than `among` are none any more. */
  readonly others: readonly string[]
}

/**
 * Split words into options and the rest, as getopt(3) does.
 *
 *     -Hiu ponytracker -s /bin/bash    flags -H, -i; values -u, -s
 */
export function readOptions(
  words: readonly string[],
  valued: readonly string[],
  among = 0
): CommandOptions {
  const flags: string[] = []
  const values = new Map<string, string>()
  const others: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    if (!/^[-+]./.test(word) || others.length > among) {
      others.push(word)
      continue
    }
    const {alone, name, value} = readOption(word, valued)
    flags.push(...alone)
    if (name !== undefined) values.set(name, value ?? words[++at] ?? '')
  }
  return {flags, values, others}
}

/** What one word says: options that stand alone, and one that takes a value. */
function readOption(
  word: string,
  valued: readonly string[]
): {readonly alone: readonly string[]; readonly name?: string; readonly value?: string} {
  if (valued.includes(word)) return {alone: [], name: word}
  if (word.startsWith('--')) {
    const [, name = word, value] = /^([^=]+)=(.*)$/s.exec(word) ?? []
    return valued.includes(name) && value !== undefined ? {alone: [], name, value} : {alone: [word]}
  }
  const letters = Array.from(word.slice(1), (letter) => `${word[0]}${letter}`)
  const at = letters.findIndex((letter) => valued.includes(letter))
  if (at < 0) return {alone: letters}
  const value = word.slice(at + 2)
  return {
    alone: letters.slice(0, at),
    name: letters[at] as string,
    ...(value === '' ? {} : {value})
  }
}
