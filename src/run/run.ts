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
    await using machines = new Machines(heard)
    await machines.openAll()
    for (const document of plan.documents) {
      await runDocument(document, machines, heard, () => operator.abort())
    }
  } finally {
    emit({
      kind: 'run-finished',
      durationMs: performance.now() - started,
      interrupted: signal.aborted
    })
  }
}
