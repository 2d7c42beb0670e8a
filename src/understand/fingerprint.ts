/**
 * Twelve hexadecimal digits that name a text: the halves of MurmurHash3's 32-bit mixing under two seeds. Loading
 * `node:crypto` for names that nobody attacks would cost a twentieth of starting Node.
 */
export function fingerprint(text: string): string {
  let low = 0x9747b28c
  let high = 0x5bd1e995
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0xcc9e2d51)
    low = (low << 15) | (low >>> 17)
    high = Math.imul(high ^ unit, 0x1b873593)
    high = (high << 13) | (high >>> 19)
  }
  return (hex(mix(low ^ text.length)) + hex(mix(high ^ low))).slice(0, 12)
}

/** Spreads every bit over all others (the finalizer of MurmurHash3, public domain). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
