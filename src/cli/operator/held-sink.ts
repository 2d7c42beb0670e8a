import type {ReportSink} from '../../seam/reporter.ts'

/** A sink whose writers can be made to wait. */
export interface HeldSink {
  readonly sink: ReportSink
  hold(): void
  /** Write what waited. */
  release(): void
}

/** Make a sink that can be held, so that a report does not write into the screen of the program that a person uses. */
export function holdable(inner: ReportSink): HeldSink {
  let waiting: string[] | undefined
  return {
    sink: {
      write(text) {
        if (waiting === undefined) inner.write(text)
        else waiting.push(text)
      },
      isTerminal: inner.isTerminal,
      hasColours: inner.hasColours,
      get columns() {
        return inner.columns
      }
    },
    hold() {
      waiting ??= []
    },
    release() {
      const texts = waiting ?? []
      waiting = undefined
      if (texts.length > 0) inner.write(texts.join(''))
    }
  }
}
