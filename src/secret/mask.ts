import {formsOf} from './forms.ts'

/** What stands where a secret was. */
const dots = '••••'

/** What a terminal may put between two characters of a text: colours, cursor movements, and where a line is broken. */
const sequence = '\\x1b(?:\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|\\[[0-?]*[ -/]*[@-~]|[ -/]*[0-~])'
const breaks = `(?:${sequence}|[ \\t]*\\r?\\n[ \\t]*|\\r|\\x08)*`
const colours = `(?:${sequence}|\\r)*`

/** Shorter secrets are not looked for over the ends of lines: every column of a table would hold them. */
const shortestBroken = 6

/** Hides secrets wherever they appear. It learns them one by one, as they are read. */
export class Mask {
  #forms: readonly string[] = []
  #pattern: RegExp | undefined

  /** From now on this is never shown. */
  add(secret: string): void {
    const forms = new Set([...this.#forms, ...formsOf(secret)])
    // Where one begins with another, the longer one is found.
    this.#forms = [...forms].toSorted((a, b) => b.length - a.length)
    if (forms.size > 0) this.#pattern = new RegExp(this.#forms.map(patternOf).join('|'), 'g')
  }

  /** Every text that is hidden, the longest first. */
  get forms(): readonly string[] {
    return this.#forms
  }

  /** A text without secrets; it keeps its lines. */
  text(text: string): string {
    if (this.#pattern === undefined) return text
    return text.replaceAll(this.#pattern, (found) =>
      found
        .split('\n')
        .map(() => dots)
        .join('\n')
    )
  }

  /** Where a text may be cut so that no secret is: at a place, or before the secret that stands there. */
  boundary(text: string, place: number): number {
    if (this.#pattern === undefined || place === text.length) return place
    for (const {index, 0: found} of text.matchAll(this.#pattern)) {
      if (index >= place) break
      if (index + found.length > place) return index
    }
    return place
  }

  /** Lines without secrets, also without one that goes over several; as many lines as there were. */
  lines(lines: readonly string[]): readonly string[] {
    if (this.#pattern === undefined || lines.length === 0) return lines
    return this.text(lines.join('\n')).split('\n')
  }
}

function patternOf(form: string): string {
  const isBroken = form.length >= shortestBroken
  const characters = Array.from(form, (character) => {
    if (character === '\n') return '\\r?\\n'
    // A line that is broken at a blank may lose it.
    if (character === ' ' && isBroken) return '(?: |[ \\t]*\\r?\\n[ \\t]*)'
    return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  })
  return characters.join(isBroken ? breaks : colours)
}
