/** Words of values that are there to be replaced, or that nobody has made for a machine of their own. */
const placeholder =
  /example|sample|dummy|change|replace|insert|your|my[_-]|placeholder|redacted|secret|pass(?:w[o0]rd|phrase)?|token|test|admin|foobar|lorem|xxx|\.\.\./i

/** Whether a text was made by a generator, as secrets are, and not by somebody who wrote an example. */
export function isRandom(text: string): boolean {
  return !placeholder.test(text) && !isSequence(text) && entropyOf(text) >= 3
}

/** How many kinds of characters a text mixes: small and capital letters, digits, others. */
export function kindsIn(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(text)).length
}

/** `abcdefgh12345678`, `aaaaaaaa`: neighbours follow one another, or are the same. */
function isSequence(text: string): boolean {
  let neighbours = 0
  for (let at = 1; at < text.length; at++) {
    if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1) neighbours++
  }
  return neighbours > text.length / 3
}

/** Shannon's entropy of the characters, in bits for each. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let entropy = 0
  for (const count of counts.values()) {
    entropy -= (count / text.length) * Math.log2(count / text.length)
  }
  return entropy
}
