export {type CodeConfig, type Config, defineConfig} from './config/config.ts'
export type {PluginConfig} from './config/plugins.ts'
export type {ShellCommand} from './machine/program.ts'
export {shellFiles} from './machine/shell-files.ts'
export {type DiffTextOptions, formatDiff} from './match/diff-text.ts'
export type {Block, BlockLine} from './model/block.ts'
export type {Choice, ChoiceOption, StepChoice} from './model/choice.ts'
export type {Capture, Condition, Pattern, Readiness} from './model/condition.ts'
export type {DiffTextRow} from './model/diff-text.ts'
export {formatDuration} from './model/duration.ts'
export type {RunDescription, RunEvent} from './model/event.ts'
export type {Expectation} from './model/expectation.ts'
export type {AnswerOption, KeyOption, QuestionPattern} from './model/input.ts'
export type {StepOptions} from './model/options.ts'
export type {
  Diff,
  DiffRow,
  NotRunReason,
  Outcome,
  ServiceOutput,
  Verdict,
  VerdictKind
} from './model/outcome.ts'
export {
  documentName,
  type Environment,
  type Plan,
  type PlannedChoice,
  type PlannedDocument,
  type PlannedRole,
  type PlannedStep,
  type PlannedVariable
} from './model/plan.ts'
export type {Point, Position} from './model/position.ts'
export type {Problem, Severity} from './model/problem.ts'
export {type Role, roleName} from './model/role.ts'
export type {IgnoredBlock, Runbook} from './model/runbook.ts'
export type {Source} from './model/source.ts'
export type {
  CommandStep,
  FileChange,
  FileStep,
  ManualStep,
  PromisedLine,
  PromisedOutput,
  Step,
  Trust,
  Why
} from './model/step.ts'
export type {VariableType} from './model/variable-type.ts'
export type {Variable, VariableUse} from './model/variables.ts'
export {
  countVerdicts,
  isRed,
  isUnsettled,
  type Totals,
  verdictKinds,
  worstVerdict
} from './model/verdict.ts'
export {defineMatcher, defineReader, defineReporter, defineTarget} from './plugin/define.ts'
export {type ProblemCode, problemCodes} from './problem/codes.ts'
export {columnsOf, fitColumns} from './problem/columns.ts'
export {InfrastructureError} from './problem/infrastructure.ts'
export {type Paint, painter, type Style} from './problem/paint.ts'
export {printable} from './problem/printable.ts'
export {type ProblemFacts, problem} from './problem/problem.ts'
export {type Conclusion, concludeRun} from './report/conclusion.ts'
export {type Coverage, coverageOf, sumCoverage} from './report/coverage.ts'
export {type DiffLine, diffLines} from './report/diff-lines.ts'
export {formatCoverage} from './report/format-coverage.ts'
export {type DocumentRecord, type RunRecord, RunRecorder} from './report/record.ts'
export {type Summary, summarise} from './report/summary.ts'
export {counted, describeVerdict} from './report/words.ts'
export type {FoundFile, MachineFiles, NewFile} from './seam/files.ts'
export type {MatchContext, Matcher, UnreadableExpectation} from './seam/matcher.ts'
export type {ReadDocument, Reader} from './seam/reader.ts'
export type {Report, Reporter, ReportSink} from './seam/reporter.ts'
export type {Machine, MachineRequest, Target, TerminalOpening} from './seam/target.ts'
export type {
  Answer,
  Ending,
  Hands,
  Keystroke,
  Question,
  Reach,
  Reply,
  ShellLevel,
  Terminal,
  TerminalRequest,
  TerminalResult
} from './seam/terminal.ts'
export {openTerminal, type ShellOpening} from './terminal/open.ts'
export {openPipeTerminal} from './terminal/pipe/open.ts'
export type {PipeOpening} from './terminal/pipe/pipe-shell.ts'
