import {alignOutput} from './match/align.ts'
import {claimExpectations} from './match/claim.ts'
import type {RunDescription, RunEvent} from './model/event.ts'
import type {Environment, Plan} from './model/plan.ts'
import type {Problem} from './model/problem.ts'
import type {Runbook} from './model/runbook.ts'
import type {Source} from './model/source.ts'
import {planRunbook} from './plan/plan.ts'
import {findDocuments} from './read/find.ts'
import {loadSource} from './read/load.ts'
import {type RunRecord, RunRecorder} from './report/record.ts'
import type {Matcher} from './seam/matcher.ts'
import type {Reader} from './seam/reader.ts'
import type {Target} from './seam/target.ts'
import {understand} from './understand/understand.ts'

/**
 * The way of the data, written once:
 *
 *     source text ─read→ tree ─understand→ runbook ─plan→ plan ─run→ events → reports
 *
 * Each arrow is a folder of that name; this file and the command line are the only places that join them.
 */
export interface Plugins {
  readonly readers: readonly LazyReader[]
  /** Asked in order; lines that nobody claims are literal. */
  readonly matchers: readonly Matcher[]
  readonly targets: ReadonlyMap<string, Target>
}

/** A reader that is loaded when the first document of its kind is met. */
export interface LazyReader {
  readonly extensions: readonly string[]
  load(): Promise<Reader>
}

/** Documents as understood, before anybody says where they run. */
export interface ReadResult {
  readonly runbooks: readonly Runbook[]
  /** By path, for showing problems. */
  readonly sources: ReadonlyMap<string, Source>
  /** What is wrong with the names themselves: files that are missing or unreadable. */
  readonly problems: readonly Problem[]
}

/** Find, read and understand everything that is named: files, folders, patterns, or `-` for standard input. */
export async function readDocuments(
  named: readonly string[],
  plugins: Plugins
): Promise<ReadResult> {
  const extensions = plugins.readers.flatMap((reader) => reader.extensions)
  const found = await findDocuments(named, extensions)
  const problems: Problem[] = [...found.problems]
  const sources = new Map<string, Source>()
  const runbooks: Runbook[] = []
  for (const path of found.paths) {
    const loaded = await loadSource(path)
    if ('problem' in loaded) {
      problems.push(loaded.problem)
      continue
    }
    sources.set(path, loaded.source)
    const reader = await readerOf(path, plugins).load()
    runbooks.push(await understand(loaded.source, reader.name, reader.read(loaded.source)))
  }
  return {runbooks, sources, problems}
}

/** Standard input has no ending; it is read as the first reader reads. */
function readerOf(path: string, {readers}: Plugins): LazyReader {
  const lower = path.toLowerCase()
  const reader = readers.find(({extensions}) =>
    extensions.some((extension) => lower.endsWith(extension))
  )
  const [first] = readers
  if (reader ?? first) return (reader ?? first) as LazyReader
  throw new TypeError('expected at least one reader')
}

/** Decide what would run in an environment, and why the rest would not. */
export function planDocuments(
  runbooks: readonly Runbook[],
  environment: Environment,
  plugins: Plugins,
  options: {readonly isPerforming: boolean; readonly isStrict: boolean}
): Plan {
  const context = {
    environment,
    isPerforming: options.isPerforming,
    claim: (promise: Parameters<typeof claimExpectations>[0], path: string) =>
      claimExpectations(promise, plugins.matchers, {path, isStrict: options.isStrict}),
    refuse: (target: string, role: Parameters<Target['refuse']>[0]) =>
      findTarget(plugins, target)?.refuse(role, target)
  }
  return {environment, documents: runbooks.map((runbook) => planRunbook(runbook, context))}
}

/** The target that a binding means: its name, or what stands before the colon of an address (`ssh://…`). */
export function findTarget({targets}: Plugins, binding: string): Target | undefined {
  return targets.get(binding.split(':', 1)[0] as string)
}

/** What performing a plan needs besides the plan. */
export interface PerformOptions {
  readonly description: RunDescription
  readonly keepGoing: boolean
  /** Milliseconds a step may take under `verify`. */
  readonly patience: number
  readonly signal: AbortSignal
  readonly emit: (event: RunEvent) => void
}

/** Perform a plan. What happens is told through `emit`; every step has an outcome in the record at the end. */
export async function performPlan(
  plan: Plan,
  plugins: Plugins,
  options: PerformOptions
): Promise<RunRecord> {
  const {run} = await import('./run/run.ts')
  const recorder = new RunRecorder()
  let record: RunRecord | undefined
  await run({
    ...options,
    plan,
    align: alignOutput,
    target: (binding) => findTarget(plugins, binding),
    emit(event) {
      record = recorder.on(event) ?? record
      options.emit(event)
    }
  })
  if (record === undefined) throw new TypeError('expected a run to end with `run-finished`')
  return record
}
