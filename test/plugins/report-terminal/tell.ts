import type {Clock} from '../../../plugins/report-terminal/live-line.ts'
import {TerminalReport} from '../../../plugins/report-terminal/report.ts'
import {chooseSigns} from '../../../plugins/report-terminal/signs.ts'
import {type ExampleRun, exampleRun, RecordingSink} from '../../../src/plugin/contract/index.ts'
import type {ReportSink} from '../../../src/seam/reporter.ts'

/** Time that passes when a test says so. */
export class ManualClock implements Clock {
  #now = 0
  #ticks = new Set<() => void>()

  now(): number {
    return this.#now
  }

  every(_milliseconds: number, tick: () => void): () => void {
    this.#ticks.add(tick)
    return () => this.#ticks.delete(tick)
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds
    for (const tick of this.#ticks) tick()
  }

  get isAtRest(): boolean {
    return this.#ticks.size === 0
  }
}

/** Everything that the report of a run says. */
export function tell(
  example: ExampleRun,
  sinkOptions: Partial<ReportSink> = {},
  locale: Readonly<Record<string, string>> = {LANG: 'C.UTF-8'}
): string {
  const sink = new RecordingSink(sinkOptions)
  const report = new TerminalReport(sink, chooseSigns(locale), new ManualClock())
  for (const event of exampleRun(example)) report.on(event)
  return sink.text
}
