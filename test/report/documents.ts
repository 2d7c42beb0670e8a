import type {Verdict} from '../../src/model/outcome.ts'
import {exampleRun} from '../../src/plugin/contract/example-run.ts'
import {type DocumentRecord, type RunRecord, RunRecorder} from '../../src/report/record.ts'

/** A document whose steps, at lines 1, 2, 3…, got these verdicts. */
export function documentOf(
  path: string,
  verdicts: readonly Verdict[],
  ignoredBlocks = 0
): DocumentRecord {
  const [document] = recordOf([{path, verdicts, ignoredBlocks}]).documents
  if (!document) throw new TypeError('expected one document')
  return document
}

/** The record of a run of documents whose steps, at lines 1, 2, 3…, got these verdicts. */
export function recordOf(
  documents: readonly {
    readonly path: string
    readonly verdicts: readonly Verdict[]
    readonly ignoredBlocks?: number
  }[],
  interrupted = false
): RunRecord {
  const recorder = new RunRecorder()
  let record: RunRecord | undefined
  const examples = documents.map(({path, verdicts, ignoredBlocks = 0}) => ({
    path,
    ignoredBlocks,
    steps: verdicts.map((verdict, index) => ({line: index + 1, command: 'true', verdict}))
  }))
  for (const event of exampleRun({documents: examples, interrupted})) record = recorder.on(event)
  if (!record) throw new TypeError('expected the run to finish')
  return record
}
