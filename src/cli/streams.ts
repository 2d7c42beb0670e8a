import process from 'node:process'
import type {ReportSink} from '../seam/reporter.ts'

/** The two streams of the command line: what was asked for, and the rest. */
export interface Streams {
  readonly output: ReportSink
  readonly errors: ReportSink
}

/** Standard output and standard error; a reader that goes away and a disk that is full end nothing, what follows is dropped. */
export function processStreams(): Streams {
  // Of standard error itself nobody could be told.
  const errors = sink(process.stderr, () => {})
  const output = sink(process.stdout, ({code, message}) =>
    errors.write(`Standard output cannot be written: ${code ?? message}\n`)
  )
  return {output, errors}
}

function sink(
  stream: NodeJS.WriteStream,
  tell: (error: NodeJS.ErrnoException) => void
): ReportSink {
  let isOpen = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const isFirst = isOpen
    isOpen = false
    if (isFirst && error.code !== 'EPIPE') tell(error)
  })
  return {
    write(text) {
      if (isOpen) stream.write(text)
    },
    isTerminal: stream.isTTY === true,
    hasColours: hasColours(stream),
    get columns() {
      return stream.columns ?? 80
    }
  }
}

/** FORCE_COLOR wins over NO_COLOR, both over what the terminal can do. */
function hasColours(stream: NodeJS.WriteStream): boolean {
  const {FORCE_COLOR: force, NO_COLOR: none} = process.env
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (none !== undefined && none !== '') return false
  return stream.isTTY === true && stream.hasColors()
}
