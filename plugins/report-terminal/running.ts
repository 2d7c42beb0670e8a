import {
  columnsOf,
  formatDuration,
  type PlannedDocument,
  type PlannedStep,
  printable,
  roleName
} from 'as-written'
import type {Clock} from './live-line.ts'
import {fitted, type Look} from './look.ts'
import {commandLine, placeOf} from './step-line.ts'

interface Started {
  readonly document: PlannedDocument
  readonly planned: PlannedStep
  readonly since: number
}

/** The steps that run now, and since when. */
export class Running {
  readonly #clock: Clock
  readonly #steps = new Map<PlannedStep, Started>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  start(document: PlannedDocument, planned: PlannedStep): void {
    this.#steps.set(planned, {document, planned, since: this.#clock.now()})
  }

  finish(planned: PlannedStep): void {
    this.#steps.delete(planned)
  }

  /** What runs, in one line that fits: `▸ docs/install.md:12  root@web  make  3.2 s`; `undefined` when nothing does. */
  describe(look: Look): string | undefined {
    const [oldest] = this.#steps.values()
    if (oldest === undefined) return undefined
    const {document, planned, since} = oldest
    const others = this.#steps.size > 1 ? `  and ${this.#steps.size - 1} more` : ''
    const head = `${look.signs.running} ${placeOf(document, planned)}  ${printable(roleName(planned.step.role))}  `
    const tail = `  ${formatDuration(this.#clock.now() - since)}${others}`
    const room = look.width - 1 - columnsOf(head) - columnsOf(tail)
    return `${head}${fitted(commandLine(planned, look), room, look)}${tail}`
  }
}
