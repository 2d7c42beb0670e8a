import type {Mask} from './mask.ts'

/** What a terminal puts into a secret besides its characters, and how it may end where the output is cut. */
const sequence = String.raw`\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])`
const cutSequence = String.raw`\u001b(?:\][^\u0007\u001b]*\u001b?|\[[0-?]*[ -/]*|[ -/]*)$`
const noise = new RegExp(`${cutSequence}|${sequence}|[\\s\\b]`, 'g')

/** Room for what stands between the characters of a secret. */
const noiseRoom = 4096

/** Masks output as it arrives: what may be the beginning of a secret is held back until it is known. */
export class MaskedStream {
  readonly #mask: Mask
  readonly #write: (text: string) => void
  readonly #decoder = new TextDecoder('utf-8', {ignoreBOM: true})
  #held = ''

  constructor(mask: Mask, write: (text: string) => void) {
    this.#mask = mask
    this.#write = write
  }

  push(bytes: Uint8Array): void {
    this.#take(this.#decoder.decode(bytes, {stream: true}))
  }

  /** Nothing follows. */
  end(): void {
    this.#take(this.#decoder.decode())
    const rest = this.#mask.text(this.#held)
    this.#held = ''
    if (rest !== '') this.#write(rest)
  }

  #take(text: string): void {
    const all = this.#held + text
    const end = this.#mask.boundary(all, beginningAtEnd(all, this.#mask.forms))
    this.#held = all.slice(end)
    if (end > 0) this.#write(this.#mask.text(all.slice(0, end)))
  }
}

/** Where the last characters of a text begin that may begin a secret; its length where none do. */
function beginningAtEnd(text: string, forms: readonly string[]): number {
  if (forms.length === 0) return text.length
  const wanted = forms.map((form) => form.replaceAll(/\s/g, ''))
  const longest = wanted.reduce((most, form) => Math.max(most, form.length), 0)
  const tail = text.slice(-(2 * longest + noiseRoom))
  const {shown, places} = withoutNoise(tail)
  const firsts = new Set(wanted.map((form) => form[0]))
  for (let at = Math.max(0, shown.length - longest); at < shown.length; at++) {
    if (!firsts.has(shown[at])) continue
    const end = shown.slice(at)
    if (wanted.some((form) => form.length >= end.length && form.startsWith(end))) {
      return text.length - tail.length + (places[at] as number)
    }
  }
  return text.length
}

/** The characters that remain when all is taken away that may stand within a secret, and their places. */
function withoutNoise(text: string): {readonly shown: string; readonly places: readonly number[]} {
  const places: number[] = []
  let shown = ''
  let from = 0
  for (const found of [...text.matchAll(noise), undefined]) {
    const end = found?.index ?? text.length
    for (let at = from; at < end; at++) places.push(at)
    shown += text.slice(from, end)
    from = end + (found?.[0].length ?? 0)
  }
  return {shown, places}
}
