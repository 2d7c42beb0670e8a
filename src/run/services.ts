import type {ServiceOutput} from '../model/outcome.ts'
import {outputLines} from './judge.ts'
import type {Service} from './service.ts'

/** Lines of each service that are kept with a red step. */
const shownLines = 20

/** The services of one document, in the order in which they were started. */
export class Services implements AsyncDisposable {
  readonly #services: Service[] = []

  add(service: Service): void {
    this.#services.push(service)
  }

  /** It is over, or somebody else ends it. */
  forget(service: Service): void {
    const index = this.#services.indexOf(service)
    if (index !== -1) this.#services.splice(index, 1)
  }

  /** Those that have ended on their own. */
  get ended(): readonly Service[] {
    return this.#services.filter((service) => service.ended !== undefined)
  }

  /** The last one that is left. */
  get last(): Service | undefined {
    return this.#services.at(-1)
  }

  /** What they printed until now. */
  outputs(): readonly ServiceOutput[] {
    return this.#services.map(({planned, printed}) => ({
      planned,
      output: outputLines(printed).slice(-shownLines)
    }))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (let service = this.last; service !== undefined; service = this.last) {
      this.forget(service)
      await service.stop()
    }
  }
}
