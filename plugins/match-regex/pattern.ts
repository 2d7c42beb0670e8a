/** Compile what must match a whole line, or say why it cannot be read. */
export function compilePattern(source: string): RegExp | string {
  const foreign = foreignPart(source)
  if (foreign !== undefined)
    return `\`${foreign}\` means nothing in a JavaScript regular expression`
  const pattern = withoutNeedlessEscapes(source)
  try {
    // Before it is grouped, the pattern must be one by itself: `a)|(?:b` would break out of the group.
    new RegExp(pattern, 'u')
    return new RegExp(`^(?:${pattern})$`, 'u')
  } catch (error) {
    return `The regular expression cannot be read: ${reasonOf(error)}`
  }
}

// Invalid regular expression: /(\d+/u: Unterminated group
//                                      ^^^^^^^^^^^^^^^^^^
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.slice(message.lastIndexOf(': ') + 2).toLowerCase()
}

// (\d{3}|[^\]a-z]+):\p{L} {0}
//  ^^      ^^           named ^^^ a brace that repeats nothing
const parts = /\\[pPu]\{[^}]*\}|\\.|\[\^?(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[{}\]]/gsu
const escapes = /\\(.)/gsu
const meaningful = /[\dbBdDsSwWtnvfrcxukpP^$\\.*+?()[\]{}|/]/u

/** The first part that another dialect reads otherwise: `\Z`, `[:alpha:]`. */
function foreignPart(source: string): string | undefined {
  for (const [part] of source.matchAll(parts)) {
    const [named] = /\[:\^?[a-z]+:\]$/.exec(part) ?? []
    if (named !== undefined) return named
    for (const [escape, character = ''] of part.matchAll(escapes)) {
      if (/[a-z]/i.test(character) && !meaningful.test(character)) return escape
    }
  }
  return undefined
}

/** Other dialects take `\:` for a colon and `{` for itself where it repeats nothing; JavaScript is stricter. */
function withoutNeedlessEscapes(source: string): string {
  return source.replaceAll(parts, (part) => {
    if (part.length === 1) return `\\${part}`
    return part.replaceAll(escapes, (escape, character: string) =>
      meaningful.test(character) ? escape : plain(character)
    )
  })
}

/** As a number a character stands for itself, in brackets and outside. */
function plain(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
