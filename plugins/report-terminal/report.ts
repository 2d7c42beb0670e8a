import {
  documentName,
  type Outcome,
  type Plan,
  type PlannedDocument,
  type PlannedStep,
  printable,
  type Report,
  type ReportSink,
  type RunEvent,
  RunRecorder
} from 'as-written'
import {formatClosing} from './closing.ts'
import {formatDetail} from './detail.ts'
import {Heading} from './heading.ts'
import {type Clock, LiveLine} from './live-line.ts'
import {type Look, lookOf} from './look.ts'
import {Running} from './running.ts'
import type {Signs} from './signs.ts'
import {commandLine, formatStepLine, placeOf, type StepColumns, stepColumns} from './step-line.ts'

/** A run as a person follows it: whole lines as things happen, and on a terminal a last line that is rewritten. */
export class TerminalReport implements Report {
  readonly #sink: ReportSink
  readonly #signs: Signs
  readonly #recorder = new RunRecorder()
  readonly #heading = new Heading()
  readonly #running: Running
  readonly #live: LiveLine
  #plan: Plan | undefined
  /** The document whose steps are being listed. */
  #listed: {readonly document: PlannedDocument; readonly columns: StepColumns} | undefined
  /** Why the last step was not run: said once for a row of steps. */
  #toldReason: string | undefined

  constructor(sink: ReportSink, signs: Signs, clock: Clock) {
    this.#sink = sink
    this.#signs = signs
    this.#running = new Running(clock)
    this.#live = new LiveLine(sink, clock, () => this.#describeNow())
  }

  get wantsStyles(): boolean {
    return this.#sink.hasColours
  }

  on(event: RunEvent): void {
    const record = this.#recorder.on(event)
    const look = lookOf(this.#sink, this.#signs)
    switch (event.kind) {
      case 'run-started':
        this.#plan = event.plan
        this.#write(this.#heading.begin(event.plan, look))
        break
      case 'machine-opened':
        this.#write(this.#heading.machine(event.host, event.description, look))
        break
      case 'step-started':
        this.#running.start(event.document, event.planned)
        break
      case 'step-waiting':
        this.#write(this.#formatWaiting(event.planned, event.because, look))
        break
      case 'service-told':
        this.#running.finish(event.planned)
        this.#write(this.#formatWaiting(event.planned, event.because, look))
        break
      case 'step-finished':
        this.#running.finish(event.outcome.planned)
        this.#write(this.#formatOutcome(event.document, event.outcome, look))
        break
      case 'document-started':
      case 'document-finished':
        break
      case 'run-finished':
        this.#live.end()
        if (record) this.#write([...this.#heading.settle(look), ...formatClosing(record, look)])
        break
    }
  }

  #describeNow(): string | undefined {
    const look = lookOf(this.#sink, this.#signs)
    return this.#heading.opening ?? this.#running.describe(look)
  }

  #formatOutcome(document: PlannedDocument, outcome: Outcome, look: Look): readonly string[] {
    const lines = [...this.#heading.settle(look), ...this.#list(document, look)]
    const {verdict} = outcome
    const reason = verdict.kind === 'not-run' ? verdict.because : undefined
    const columns = this.#listed?.columns ?? stepColumns(document)
    const news = reason === this.#toldReason ? null : (reason ?? null)
    this.#toldReason = reason
    return [
      ...lines,
      formatStepLine(document, outcome, {columns, news}, look),
      ...formatDetail(outcome, look)
    ]
  }

  /** The line that begins a document; none for one that is being listed already. A page without steps gets none. */
  #list(document: PlannedDocument, {paint}: Look): readonly string[] {
    if (this.#listed?.document === document) return []
    this.#listed = {document, columns: stepColumns(document)}
    this.#toldReason = undefined
    const {title} = document.runbook
    const name = paint('bold', printable(documentName(document)))
    return ['', title === null ? name : `${name}: ${printable(title)}`]
  }

  #formatWaiting(planned: PlannedStep, because: string, look: Look): readonly string[] {
    const document = this.#plan?.documents.find(({steps}) => steps.includes(planned))
    if (!document) return []
    const {paint, signs} = look
    const what = `${placeOf(document, planned)}  ${printable(commandLine(planned, look))}`
    return [
      ...this.#heading.settle(look),
      ...this.#list(document, look),
      `${paint('yellow', signs.ellipsis)} ${what}: ${printable(because)}`
    ]
  }

  #write(lines: readonly string[]): void {
    if (lines.length > 0) this.#live.write(`${lines.join('\n')}\n`)
  }
}
