/** Which steps are wanted; whatever is absent selects everything. Every part must agree about a step. */
export interface Selection {
  /** References: `#id`, an id, `12`, `guide.md:12`, or a piece of the command. One of them must mean the step. */
  readonly only?: readonly string[]
  /** References to the first and to the last step that is wanted, over all documents in their order. */
  readonly from?: string
  readonly to?: string
  /** Titles, or paths of titles: `Install > Database`. The step must stand in one of them. */
  readonly sections?: readonly string[]
  /** The step must have one of these tags. */
  readonly tags?: readonly string[]
}
