/** What stands between two stars: runs of text, and `null` for each `?`. */
type Segment = readonly (string | null)[]

/**
 * Compile a glob as cram reads it: only `*` and `?` are special, and `\` before one of the two or before itself.
 * Every segment is looked for once, where it comes first, so that no glob takes long.
 */
export function compileGlob(glob: string): (actual: string) => boolean {
  const [first = [], ...others] = segmentsOf(glob)
  const last = others.pop()
  if (last === undefined) return (actual) => endOf(first, actual, 0) === actual.length
  return (actual) => {
    let reached = endOf(first, actual, 0)
    for (const segment of others) {
      if (reached < 0) return false
      reached = find(segment, actual, reached)
    }
    return reached >= 0 && startOf(last, actual) >= reached
  }
}

// error: * in line ?? of \*.c
//        ^ star    ^^ any ^^ text
function segmentsOf(glob: string): readonly Segment[] {
  const segments: (string | null)[][] = [[]]
  for (const [part] of glob.matchAll(/\\[*?\\]|[*?]|[^*?\\]+|\\/gu)) {
    const segment = segments.at(-1)
    if (part === '*') segments.push([])
    else if (part === '?') segment?.push(null)
    else segment?.push(part.length > 1 && part.startsWith('\\') ? part.slice(1) : part)
  }
  return segments.map(joined)
}

function joined(parts: Segment): Segment {
  const segment: (string | null)[] = []
  for (const part of parts) {
    const before = segment.at(-1)
    if (typeof part === 'string' && typeof before === 'string') {
      segment[segment.length - 1] = before + part
    } else {
      segment.push(part)
    }
  }
  return segment
}

/** Where a segment that starts at `from` ends; -1 when it does not stand there. */
function endOf(segment: Segment, actual: string, from: number): number {
  let at = from
  for (const part of segment) {
    if (part === null) {
      if (at >= actual.length) return -1
      at += isPair(actual, at) ? 2 : 1
    } else {
      if (!actual.startsWith(part, at)) return -1
      at += part.length
    }
  }
  return at
}

/** Where a segment starts that ends with the line; -1 when none does. */
function startOf(segment: Segment, actual: string): number {
  let at = actual.length
  for (const part of segment.toReversed()) {
    if (part === null) {
      if (at <= 0) return -1
      at -= isPair(actual, at - 2) ? 2 : 1
    } else {
      if (!actual.endsWith(part, at)) return -1
      at -= part.length
    }
  }
  return at
}

/** Where the first occurrence of a segment from `from` on ends; -1 when there is none. */
function find(segment: Segment, actual: string, from: number): number {
  const [text] = segment
  if (segment.length === 1 && typeof text === 'string') {
    const at = actual.indexOf(text, from)
    return at < 0 ? -1 : at + text.length
  }
  for (let at = from; at <= actual.length; at++) {
    const end = endOf(segment, actual, at)
    if (end >= 0) return end
  }
  return -1
}

function isPair(actual: string, at: number): boolean {
  return (actual.codePointAt(at) ?? 0) > 0xffff
}
