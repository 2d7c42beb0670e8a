/**
 * The adornments of titles in the order in which they were met, which is what gives them their level. Directives that
 * hold titles have styles of their own.
 */
export class TitleStyles {
  readonly #styles: string[] = []
  /** Sections around the body that these titles stand in. */
  readonly #around: number
  #level = 0

  constructor(around = 0) {
    this.#around = around
  }

  /** How deep the section is that is open now, sections around the body included. */
  get depth(): number {
    return this.#around + this.#level
  }

  /** Begin a section; its depth, or `undefined` when no section of this style can stand here. */
  enter(style: string): number | undefined {
    const known = this.#styles.indexOf(style)
    if (known < 0) {
      if (this.#styles.length > this.#level) return undefined
      this.#styles.push(style)
    } else if (known > this.#level) {
      return undefined
    }
    this.#level = known < 0 ? this.#styles.length : known + 1
    return this.depth
  }
}
