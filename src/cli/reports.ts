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
  finish(): Promise<void>
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
        return {report: reporter.start(streams.output), finish: async () => {}}
      const target = await openFile(file)
      return {report: reporter.start(target.sink), finish: () => target.finish()}
    })
  )
  return {
    on(event) {
      for (const {report} of started) report.on(event)
    },
    async finish() {
      for (const {finish} of started) await finish()
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

/** The old file stays until the new one is complete; a pipe or device is written directly. */
async function openFile(path: string): Promise<{sink: ReportSink; finish(): Promise<void>}> {
  const isReplaced = await stat(path).then(
    (status) => status.isFile(),
    () => true
  )
  const temporary = isReplaced ? `${path}.${process.pid}.tmp` : path
  const handle = await open(temporary, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The report \`${path}\` cannot be written: ${error.code ?? error.message}`)
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
        await handle.writeFile(parts.join(''))
        await handle.close()
        if (isReplaced) await rename(temporary, path)
      } catch (error) {
        if (isReplaced) await rm(temporary, {force: true})
        throw error
      }
    }
  }
}
