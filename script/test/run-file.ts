import {pathToFileURL} from 'node:url'
import {type FileResult, fileFailure} from './result.ts'

/** What uvu gives for a suite: what is to be read about failures, or `true`, and three counts. */
type SuiteResult = [errors: string | true, passed: number, skipped: number, total: number]

// uvu's own protocol with its runners: while UVU_DEFER is set, `.run()` only puts the suite into UVU_QUEUE[UVU_INDEX].
declare global {
  var UVU_DEFER: number | undefined
  var UVU_INDEX: number | undefined
  var UVU_QUEUE: (() => Promise<SuiteResult>)[][]
}

/** Run the tests of one file in this process. */
export async function runFile(name: string, path: string): Promise<FileResult> {
  const started = performance.now()
  globalThis.UVU_DEFER = 1
  globalThis.UVU_INDEX = 0
  globalThis.UVU_QUEUE = [[]]
  const total = {passed: 0, failed: 0, skipped: 0, text: ''}
  try {
    await import(pathToFileURL(path).href)
    for (const runSuite of globalThis.UVU_QUEUE.flat()) {
      const [errors, passed, skipped, count] = await runSuite()
      total.passed += passed
      total.failed += count - passed
      total.skipped += skipped
      if (errors !== true) total.text += `\n${errors}\n`
      // uvu swallows what a `before` hook throws, and counts the tests behind it neither as passed nor as failed.
      else if (count > passed)
        total.text += `\n  ${count - passed} tests never ran: a hook failed.\n`
    }
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return fileFailure(name, text, performance.now() - started)
  }
  const durationMs = performance.now() - started
  if (total.passed + total.failed + total.skipped === 0) {
    return fileFailure(name, 'It holds no test.', durationMs)
  }
  return {name, ...total, durationMs}
}
