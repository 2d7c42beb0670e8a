import type {PlannedDocument} from '../model/plan.ts'
import {runDocument} from './document.ts'
import {Machines} from './machines.ts'
import type {RunRequest} from './request.ts'

/** Perform a plan, document after document, and tell everything that happens through `emit`. Every step gets an outcome. */
export async function run(request: RunRequest): Promise<void> {
  const {plan, description, emit} = request
  const started = performance.now()
  const operator = new AbortController()
  const signal = AbortSignal.any([request.signal, operator.signal])
  const heard = {...request, signal}
  emit({kind: 'run-started', run: description, plan})
  try {
    for (const documents of performances(plan.documents)) {
      await using machines = new Machines(heard)
      await machines.openAll(documents)
      for (const document of documents) {
        await runDocument(document, machines, heard, () => operator.abort())
      }
    }
  } finally {
    emit({
      kind: 'run-finished',
      durationMs: performance.now() - started,
      interrupted: signal.aborted
    })
  }
}

/** Documents that share their machines; one that is performed several times begins each time as if it were the first. */
function performances(
  documents: readonly PlannedDocument[]
): readonly (readonly PlannedDocument[])[] {
  const groups: PlannedDocument[][] = []
  for (const document of documents) {
    const last = groups.at(-1)
    const isAlone = document.combination !== undefined || last?.[0]?.combination !== undefined
    if (last === undefined || isAlone) groups.push([document])
    else last.push(document)
  }
  return groups
}
