import type {Beside} from '../model/beside.ts'
import type {Problem} from '../model/problem.ts'
import type {Runbook} from '../model/runbook.ts'
import type {Source} from '../model/source.ts'
import {applySidecar, besideOf, decidesUnderstanding} from './apply.ts'
import {type LoadedSidecar, loadSidecar} from './load.ts'
import type {DocumentBlock} from './locate.ts'
import type {Words} from './sidecar.ts'

/** What hearing sidecars needs of the rest of the engine. */
export interface Hearing {
  readonly words: Words
  understandAll(sources: readonly Source[]): Promise<readonly Runbook[]>
  /** Understand one document with what is said beside it. */
  understand(source: Source, said: Beside): Promise<Runbook>
  blocks(source: Source): Promise<readonly DocumentBlock[]>
}

/** Documents as their sidecars say that they are. */
export interface Heard {
  /** In the order of the documents. */
  readonly runbooks: readonly Runbook[]
  /** The sidecars, for showing problems. */
  readonly sources: readonly Source[]
  readonly problems: readonly Problem[]
}

/** Understand documents, of which some have sidecars: their paths by those of their documents. */
export async function hearSidecars(
  documents: readonly Source[],
  paths: ReadonlyMap<string, string>,
  hearing: Hearing
): Promise<Heard> {
  const loaded = new Map<string, LoadedSidecar>()
  for (const [document, path] of paths) loaded.set(document, await loadSidecar(path, hearing.words))
  const saidFirst = ({path}: Source): Beside | undefined => {
    const sidecar = loaded.get(path)?.sidecar
    return sidecar && decidesUnderstanding(sidecar) ? besideOf(sidecar) : undefined
  }
  const byThemselves = documents.filter((source) => saidFirst(source) === undefined)
  const understood = await hearing.understandAll(byThemselves)
  const known = new Map(byThemselves.map((source, index) => [source, understood[index]]))
  const runbooks: Runbook[] = []
  for (const source of documents) {
    const said = saidFirst(source)
    const runbook = said ? await hearing.understand(source, said) : (known.get(source) as Runbook)
    const sidecar = loaded.get(source.path)?.sidecar
    runbooks.push(
      sidecar === undefined
        ? runbook
        : await applySidecar(runbook, sidecar, {
            blocks: () => hearing.blocks(source),
            understand: (beside) => hearing.understand(source, beside)
          })
    )
  }
  const all = [...loaded.values()]
  return {
    runbooks,
    sources: all.map(({source}) => source),
    problems: all.flatMap(({problems}) => problems)
  }
}
