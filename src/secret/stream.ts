import type {Mask} from './mask.ts'

/** More than a secret and what a terminal puts into it ever take. */
const mostHeld = 1 << 16

const noise =
  /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])|[\r\n\b]/g

/** Masks output as it arrives: what may be the beginning of a secret is held back until it is known. */
export class MaskedStream {
  readonly #mask: Mask
  readonly #write: (text: string) => void
  readonly #decoder = new TextDecoder()
  #held = ''

  constructor(mask: Mask, write: (text: string) => void) {
    this.#mask = mask
    this.#write = write
  }

  push(bytes: Uint8Array): void {
    const text = this.#mask.text(this.#held + this.#decoder.decode(bytes, {stream: true}))
    const end = text.length - heldAtEnd(text, this.#mask.forms)
    this.#held = text.slice(end)
    if (end > 0) this.#write(text.slice(0, end))
  }

  /** Nothing follows. */
  end(): void {
    if (this.#held !== '') this.#write(this.#held)
    this.#held = ''
  }
}

/** How many characters at the end of a text may begin a secret. */
function heldAtEnd(text: string, forms: readonly string[]): number {
  const tail = text.slice(-mostHeld)
  // Positions of the characters that remain when all that may stand in a secret is taken away.
  const places: number[] = []
  let shown = ''
  let from = 0
  for (const found of [...tail.matchAll(noise), undefined]) {
    const end = found?.index ?? tail.length
    for (let at = from; at < end; at++) places.push(at)
    shown += tail.slice(from, end)
    from = end + (found?.[0].length ?? 0)
  }
  const longest = Math.max(0, ...forms.map((form) => form.length - 1))
  for (let length = Math.min(longest, shown.length); length > 0; length--) {
    const end = shown.slice(-length)
    if (forms.some((form) => form.length > length && form.startsWith(end))) {
      return tail.length - (places[shown.length - length] as number)
    }
  }
  return 0
}
