import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Problem, Runbook} from 'as-written'
import {builtInPlugins} from '../../src/cli/built-in.ts'
import {readDocuments} from '../../src/engine.ts'

/** A document as its sidecar says that it is, and what is wrong: code, place, and the text that the frame underlines. */
export interface Beside {
  readonly runbook: Runbook
  readonly problems: readonly Problem[]
  readonly shown: readonly string[]
}

/** Understand a document that has a sidecar beside it. */
export async function understandBeside(
  document: readonly string[],
  sidecar: readonly string[],
  name = 'install.md'
): Promise<Beside> {
  const folder = await mkdtemp(join(tmpdir(), 'as-written-sidecar-'))
  try {
    const path = join(folder, name)
    await writeFile(path, document.join('\n'))
    await writeFile(`${path}.as-written.yaml`, sidecar.join('\n'))
    const read = await readDocuments([path], builtInPlugins)
    const [runbook] = read.runbooks
    if (runbook === undefined) throw new Error('expected one document')
    const problems = [...read.problems, ...runbook.problems]
    const shown = problems.map(({code, position, path: place}) => {
      const text = read.sources.get(place)?.text ?? ''
      if (position === null) return code
      const {start, end} = position
      return `${code} ${start.line}:${start.column} ${text.slice(start.offset, end.offset)}`
    })
    return {runbook, problems, shown}
  } finally {
    await rm(folder, {recursive: true})
  }
}
