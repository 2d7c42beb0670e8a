/** Chance that repeats itself: the same seed gives the same choices on every machine. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  pick<Choice>(choices: readonly Choice[]): Choice
}

export function chance(seed: number): Chance {
  let state = seed | 0
  const below = (limit: number): number => {
    // A Weyl sequence, finished as MurmurHash3 does.
    state = (state + 0x9e3779b9) | 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % limit
  }
  return {below, pick: (choices) => choices[below(choices.length)] as (typeof choices)[number]}
}
