import {alignOutput} from './match/align.ts'
import {claimExpectations} from './match/claim.ts'
import type {Beside} from './model/beside.ts'
import type {RunDescription, RunEvent} from './model/event.ts'
import type {Environment, Plan, PlannedDocument} from './model/plan.ts'
import type {Problem} from './model/problem.ts'
import type {Runbook} from './model/runbook.ts'
import type {Source} from './model/source.ts'
import {folded, type ToldChoices} from './plan/choices/choices.ts'
import {combinationsOf} from './plan/choices/combinations.ts'
import type {InferredKind} from './plan/inferred.ts'
import {type PlanContext, planRunbook} from './plan/plan.ts'
import type {ToldValues} from './plan/variables/values.ts'
import {findDocuments} from './read/find.ts'
import {type LoadedSource, loadSource} from './read/load.ts'
import {readerFor} from './read/reader-for.ts'
import {type RunRecord, RunRecorder} from './report/record.ts'
import type {RunRequest} from './run/request.ts'
import type {Matcher} from './seam/matcher.ts'
import type {Operator} from './seam/operator.ts'
import type {Reader} from './seam/reader.ts'
import type {Target} from './seam/target.ts'
import {Concealer} from './secret/conceal.ts'
import type {Secrets} from './secret/secrets.ts'
import {findSidecars, type Mirror} from './sidecar/find.ts'
import {readSaid} from './understand/annotation/read-said.ts'
import {outline} from './understand/outline/outline.ts'
import type {PlacedBlock} from './understand/outline/place-block.ts'
import {understand} from './understand/understand.ts'
import {readSectionChoices, readVariables} from './understand/variables/declarations.ts'

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
  /** Whether the user's configuration brings it: nobody knows when it changes, and no other thread has it. */
  readonly isOwn?: true
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

/** Understands sources, and gives the runbooks in their order. */
export type UnderstandAll = (sources: readonly Source[]) => Promise<readonly Runbook[]>

/**
 * Find, read and understand everything that is named: files, folders, patterns, or `-` for standard input.
 * `understandAll` may do its part elsewhere, or know the result already. What stands beside a document in a sidecar is
 * heard behind that: it is no part of what a document is understood as by itself.
 */
export async function readDocuments(
  named: readonly string[],
  plugins: Plugins,
  understandAll: UnderstandAll = (sources) => understandHere(sources, plugins),
  mirror?: Mirror
): Promise<ReadResult> {
  const extensions = plugins.readers.flatMap((reader) => reader.extensions)
  const found = await findDocuments(named, extensions)
  const problems: Problem[] = [...found.problems]
  const sources = new Map<string, Source>()
  for (const loaded of await loadAll(found.paths)) {
    if ('problem' in loaded) problems.push(loaded.problem)
    else sources.set(loaded.source.path, loaded.source)
  }
  const beside = await findSidecars([...sources.keys()], {named, mirror})
  problems.push(...beside.problems)
  const documents = [...sources.values()]
  if (beside.byDocument.size === 0) {
    return {runbooks: await understandAll(documents), sources, problems}
  }
  const {hearSidecars} = await import('./sidecar/hear.ts')
  const heard = await hearSidecars(documents, beside.byDocument, {
    words: {said: readSaid, variables: readVariables, choices: readSectionChoices},
    understandAll,
    understand: (source, said) => understandOne(source, plugins, said),
    blocks: (source) => blocksIn(source, plugins)
  })
  for (const source of heard.sources) sources.set(source.path, source)
  return {runbooks: heard.runbooks, sources, problems: [...problems, ...heard.problems]}
}

/** Load files side by side, but not so many that descriptors run out. */
async function loadAll(paths: readonly string[]): Promise<readonly LoadedSource[]> {
  const loaded: LoadedSource[] = []
  for (let start = 0; start < paths.length; start += atOnce) {
    loaded.push(...(await Promise.all(paths.slice(start, start + atOnce).map(loadSource))))
  }
  return loaded
}

const atOnce = 64

/** Understand sources in this thread, one after the other. */
export async function understandHere(
  sources: readonly Source[],
  {readers}: Pick<Plugins, 'readers'>
): Promise<readonly Runbook[]> {
  const runbooks: Runbook[] = []
  for (const source of sources) runbooks.push(await understandOne(source, {readers}))
  return runbooks
}

/** Understand one source in this thread. */
export async function understandOne(
  source: Source,
  plugins: Pick<Plugins, 'readers'>,
  said?: Beside
): Promise<Runbook> {
  const reader = await readerOf(source, plugins)
  return understand(source, reader.name, reader.read(source), said)
}

/** Every block of a document, also those that are no steps. */
export async function blocksIn(
  source: Source,
  plugins: Pick<Plugins, 'readers'>
): Promise<readonly PlacedBlock[]> {
  const reader = await readerOf(source, plugins)
  return outline(reader.read(source).tree, source, () => {}).blocks
}

async function readerOf({path}: Source, {readers}: Pick<Plugins, 'readers'>): Promise<Reader> {
  const lazy = readerFor(path, readers)
  if (!lazy) throw new TypeError('expected to find only documents that a reader knows')
  return lazy.load()
}

/** Decide what would run in an environment, and why the rest would not. */
export function planDocuments(
  runbooks: readonly Runbook[],
  environment: Environment,
  plugins: Plugins,
  options: {
    readonly isPerforming: boolean
    readonly isStrict: boolean
    /** Whether what cannot be undone may run on machines that last. */
    readonly allowsDanger?: boolean
    /** Names of the secrets that the configuration declares. */
    readonly secrets: readonly string[]
    /** Kinds of inferred steps that run on every machine. */
    readonly runInferred?: ReadonlySet<InferredKind>
    /** Options that the user chooses. */
    readonly chosen?: ToldChoices
    /** Whether each document is planned once for every combination of its options. */
    readonly allChoices?: boolean
    /** Values that the user and the environment give. */
    readonly values?: ToldValues
  }
): Plan {
  const context: PlanContext = {
    environment,
    isPerforming: options.isPerforming,
    allowsDanger: options.allowsDanger ?? false,
    secrets: options.secrets,
    ...(options.chosen ? {chosen: options.chosen} : {}),
    ...(options.values ? {values: options.values} : {}),
    ...(options.runInferred ? {runInferred: options.runInferred} : {}),
    // On a target that nobody can open nothing runs anyway.
    isThrowaway: (target: string) => findTarget(plugins, target)?.isThrowaway ?? true,
    claim: (promise: Parameters<typeof claimExpectations>[0], path: string) =>
      claimExpectations(promise, plugins.matchers, {path, isStrict: options.isStrict}),
    refuse: (target: string, role: Parameters<Target['refuse']>[0]) =>
      findTarget(plugins, target)?.refuse(role, target)
  }
  const planOne = options.allChoices ? planCombinations : planOnce
  return {environment, documents: runbooks.flatMap((runbook) => planOne(runbook, context))}
}

function planOnce(runbook: Runbook, context: PlanContext): readonly PlannedDocument[] {
  return [planRunbook(runbook, context)]
}

/** Plan a document once for each combination of its options; there must not be too many. */
function planCombinations(runbook: Runbook, context: PlanContext): readonly PlannedDocument[] {
  const combinations = combinationsOf(runbook, context.chosen ?? new Map())
  if (combinations === undefined || combinations.length < 2) return planOnce(runbook, context)
  return combinations.map((combination) => {
    const chosen = new Map([
      ...(context.chosen ?? []),
      ...combination.map(({name, option}) => [folded(name), folded(option)] as const)
    ])
    return {...planRunbook(runbook, {...context, chosen}), combination}
  })
}

/** The target that a binding means: its name, or what stands before the colon of an address (`ssh://…`). */
export function findTarget({targets}: Plugins, binding: string): Target | undefined {
  return targets.get(binding.split(':', 1)[0] as string)
}

/** What performing a plan needs besides the plan. */
export interface PerformOptions {
  readonly description: RunDescription
  readonly keepGoing: boolean
  /** As the plan was made. */
  readonly isStrict: boolean
  /** Milliseconds a step may take under `verify`. */
  readonly patience: number
  /** Milliseconds that all steps of a document may take under `verify`; absent = no limit. */
  readonly documentPatience?: number
  /** Asked under `run` what to do with a silent step. */
  readonly onPatience?: NonNullable<RunRequest['onPatience']>
  readonly signal: AbortSignal
  readonly secrets: Secrets
  /** Whether a reporter wants the colours in which red steps were printed. */
  readonly isStyled?: boolean
  /** Keeps an output that is too long to report; absent = nobody wants it. */
  readonly keepOutput?: NonNullable<RunRequest['keepOutput']>
  /** The person at the keyboard; absent = nobody is there. */
  readonly operator?: Operator
  /** The values of a document; absent = it has none. */
  readonly given?: NonNullable<RunRequest['given']>
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
  const {secrets} = options
  const concealer = new Concealer(secrets.mask)
  let record: RunRecord | undefined
  await run({
    ...options,
    plan,
    align: alignOutput,
    claim: (promise, path, values) =>
      claimExpectations(promise, plugins.matchers, {path, isStrict: options.isStrict, values})
        .expectations,
    target: (binding) => findTarget(plugins, binding),
    secret: (name) => secrets.get(name),
    conceal: (value) => secrets.mask.add(value),
    emit(happened) {
      // Nobody behind this line ever sees a secret.
      const event = concealer.event(happened)
      record = recorder.on(event) ?? record
      options.emit(event)
    }
  })
  if (record === undefined) throw new TypeError('expected a run to end with `run-finished`')
  return record
}
