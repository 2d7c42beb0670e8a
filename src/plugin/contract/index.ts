export {
  type ExampleDocument,
  type ExampleOutcome,
  type ExampleRun,
  type ExampleStep,
  exampleRun
} from './example-run.ts'
export {RecordingSink} from './recording-sink.ts'
export {type RegisterTest, type ReporterCase, reporterCases, reporterContract} from './reporter.ts'
export {
  type RegisterTargetTest,
  type TargetCase,
  type TargetPlace,
  targetCases,
  targetContract
} from './target.ts'
