import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Environment, Plan} from 'as-written'
import {builtInPlugins} from '../../src/cli/built-in.ts'
import {planDocuments, readDocuments} from '../../src/engine.ts'

/** What `as-written plan --on local` plans for documents, by their names. */
export async function planOf(
  documents: Readonly<Record<string, string>>,
  changes: Partial<Environment> & {isPerforming?: boolean; allowsDanger?: boolean} = {}
): Promise<Plan> {
  const {isPerforming = false, allowsDanger = false, ...bound} = changes
  const folder = await mkdtemp(join(tmpdir(), 'as-written-plan-'))
  try {
    const paths = Object.keys(documents).map((name) => join(folder, name))
    for (const [index, text] of Object.values(documents).entries()) {
      await writeFile(paths[index] as string, text)
    }
    const {runbooks} = await readDocuments(paths, builtInPlugins)
    const named = runbooks.map((runbook) => ({
      ...runbook,
      path: runbook.path.slice(folder.length + 1)
    }))
    const environment = {
      name: 'local',
      target: 'local',
      targets: {localhost: 'local'},
      inPlace: false,
      ...bound
    }
    return planDocuments(named, environment, builtInPlugins, {
      isPerforming,
      allowsDanger,
      isStrict: false,
      secrets: []
    })
  } finally {
    await rm(folder, {recursive: true})
  }
}
