import {open, rename, rm, stat} from 'node:fs/promises'
import process from 'node:process'
import type {RunEvent} from '../model/event.ts'
import {suggest} from '../problem/suggest.ts'
import type {Reporter, ReportSink} from '../seam/reporter.ts'
import {UsageError} from './command.ts'
import type {Streams} from './streams.ts'

/** All reports of one run; `finish` puts the files in place. */
export interface Reports {
  on(event: RunEvent): void
  /** Whether one of them wants the colours of outputs. */
  readonly wantsStyles: boolean
  /** Resolves to whether every report could be written; those that could not are told on standard error. */
  finish(): Promise<boolean>
}

/** Start what `--report name[=file]` asks for. A file that cannot be written is found out before anything is run. */
export async function startReports(
  wanted: readonly string[],
  reporters: Readonly<Record<string, () => Promise<Reporter>>>,
  streams: Streams
): Promise<Reports> {
  const asked = (wanted.length === 0 ? ['terminal'] : wanted).map((text) =>
    splitReport(text, reporters)
  )
  const onOutput = asked.filter(({file}) => file === undefined)
  if (onOutput.length > 1) {
    const names = onOutput.map(({name}) => `\`${name}\``).join(' and ')
    throw new UsageError(
      `${names} would both write to standard output`,
      'give all but one a file: `--report json=FILE`'
    )
  }
  const started = await Promise.all(
    asked.map(async ({name, file}) => {
      const reporter = await (reporters[name] as () => Promise<Reporter>)()
      if (file === undefined)
        return {report: reporter.start(streams.output), finish: async () => undefined}
      const target = await openFile(file)
      return {report: reporter.start(target.sink), finish: () => target.finish()}
    })
  )
  return {
    on(event) {
      for (const {report} of started) report.on(event)
    },
    wantsStyles: started.some(({report}) => report.wantsStyles === true),
    async finish() {
      const failures = await Promise.all(started.map(({finish}) => finish()))
      const told = failures.filter((failure) => failure !== undefined)
      for (const failure of told) streams.errors.write(`${failure}\n`)
      return told.length === 0
    }
  }
}

function splitReport(
  text: string,
  reporters: Readonly<Record<string, unknown>>
): {readonly name: string; readonly file: string | undefined} {
  const [, name = text, file] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  if (!Object.hasOwn(reporters, name)) {
    const known = Object.keys(reporters)
    const meant = suggest(name, known)
    throw new UsageError(
      `Unknown report \`${name}\``,
      meant ? `did you mean \`${meant}\`?` : `there are \`${known.join('`, `')}\``
    )
  }
  if (file === '')
    throw new UsageError(`\`--report ${text}\` names no file`, `write \`--report ${name}=FILE\``)
  return {name, file}
}

interface ReportFile {
  readonly sink: ReportSink
  /** Resolves to why the file could not be written; `undefined` when it is in place. */
  finish(): Promise<string | undefined>
}

/** The old file stays until the new one is complete; a pipe or device is written directly. */
async function openFile(path: string): Promise<ReportFile> {
  const isReplaced = await stat(path).then(
    (status) => status.isFile(),
    () => true
  )
  const temporary = isReplaced ? `${path}.${process.pid}.tmp` : path
  const handle = await open(temporary, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(unwritable(path, error))
  })
  const parts: string[] = []
  return {
    sink: {
      write: (text) => void parts.push(text),
      isTerminal: false,
      hasColours: false,
      columns: 80
    },
    async finish() {
      try {
        await handle.writeFile(parts.join('')).finally(() => handle.close())
        if (isReplaced) await rename(temporary, path)
        return undefined
      } catch (error) {
        // What is left of it is in the way of nobody when it cannot be removed either.
        if (isReplaced) await rm(temporary, {force: true}).catch(() => {})
        return unwritable(path, error as NodeJS.ErrnoException)
      }
    }
  }
}

function unwritable(path: string, {code, message}: NodeJS.ErrnoException): string {
  return `The report \`${path}\` cannot be written: ${code ?? message}`
}
