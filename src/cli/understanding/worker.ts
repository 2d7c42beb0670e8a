import {parentPort} from 'node:worker_threads'
import {understandOne} from '../../engine.ts'
import {builtInPlugins} from '../built-in.ts'
import type {Answer, Task} from './crew.ts'

// What `crew.ts` starts: understands one document after the other until it is ended.
parentPort?.on('message', ({number, source}: Task) => {
  understandOne(source, builtInPlugins).then(
    // As text it is quicker over than as an object, and the cache wants it so, too.
    (runbook) => answer({number, text: JSON.stringify(runbook)}),
    (error: unknown) => answer({number, error})
  )
})

function answer(message: Answer): void {
  parentPort?.postMessage(message)
}
