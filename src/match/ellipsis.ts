import type {Matcher} from '../seam/matcher.ts'

/** Accepts every line. Alignment knows it, for nothing that such a promise has passed can matter any more. */
export function anyLine(): true {
  return true
}

/** `...` alone on its line stands for any number of lines, also none. */
export const ellipsis: Matcher = {
  name: 'ellipsis',
  claim(expected, {line}) {
    if (expected.trim() !== '...') return undefined
    return {source: expected, line, repeat: 'any', accepts: anyLine}
  }
}
