import type {ReportSink} from '../../seam/reporter.ts'

/** A sink that keeps what a report writes, for tests of reporters. */
export class RecordingSink implements ReportSink {
  readonly isTerminal: boolean
  readonly hasColours: boolean
  readonly columns: number
  readonly #parts: string[] = []

  constructor(options: Partial<Pick<ReportSink, 'isTerminal' | 'hasColours' | 'columns'>> = {}) {
    this.isTerminal = options.isTerminal ?? false
    this.hasColours = options.hasColours ?? false
    this.columns = options.columns ?? 80
  }

  write(text: string): void {
    this.#parts.push(text)
  }

  /** Everything that was written. */
  get text(): string {
    return this.#parts.join('')
  }
}
