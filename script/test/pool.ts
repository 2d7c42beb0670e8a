import {availableParallelism} from 'node:os'
import process from 'node:process'
import type {TestFile} from './files.ts'
import {type FileResult, fileFailure} from './result.ts'
import {TestProcess} from './test-process.ts'

/** How files are run. */
export interface PoolOptions {
  /** How long one file may take before it is ended, and failed. */
  readonly patienceMs: number
  readonly onResult: (result: FileResult) => void
}

/** Run files in as many processes as there are cores; each process takes the next file when it is done with one. */
export async function runFiles(
  files: readonly TestFile[],
  {patienceMs, onResult}: PoolOptions
): Promise<FileResult[]> {
  const waiting = [...files]
  const results: FileResult[] = []
  const processes = new Set<TestProcess>()
  const stopListening = onInterrupt(() => processes.forEach((each) => each.kill()))

  async function work(): Promise<void> {
    let testProcess: TestProcess | undefined
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      let result: FileResult
      if (file.fault === null) {
        if (testProcess === undefined || !testProcess.isAlive) testProcess = new TestProcess()
        processes.add(testProcess)
        result = await testProcess.run(file, patienceMs)
      } else {
        result = fileFailure(file.name, file.fault)
      }
      results.push(result)
      onResult(result)
    }
    await testProcess?.end()
  }

  await Promise.all(Array.from({length: Math.min(availableParallelism(), files.length)}, work))
  stopListening()
  return results
}

/** Do something before a signal ends this process. */
function onInterrupt(cleanUp: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals) => {
    cleanUp()
    stopListening()
    process.kill(process.pid, signal)
  }
  const stopListening = () => signals.forEach((signal) => process.off(signal, end))
  for (const signal of signals) process.on(signal, end)
  return stopListening
}
