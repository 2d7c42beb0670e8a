import type {Outcome} from '../model/outcome.ts'
import type {PlannedDocument, PlannedStep} from '../model/plan.ts'
import {roleName} from '../model/role.ts'
import {isRed, isUnsettled} from '../model/verdict.ts'
import {Machines, machineKey, Terminals} from './machines.ts'
import type {RunRequest} from './request.ts'
import {notSeen, performStep} from './step.ts'

/** Perform a plan, document after document, and tell everything that happens through `emit`. Every step gets an outcome. */
export async function run(request: RunRequest): Promise<void> {
  const {plan, description, emit, signal} = request
  const started = performance.now()
  emit({kind: 'run-started', run: description, plan})
  try {
    await using machines = new Machines(request)
    await machines.openAll()
    for (const document of plan.documents) await runDocument(document, machines, request)
  } finally {
    emit({
      kind: 'run-finished',
      durationMs: performance.now() - started,
      interrupted: signal.aborted
    })
  }
}

async function runDocument(
  document: PlannedDocument,
  machines: Machines,
  request: RunRequest
): Promise<void> {
  const {emit} = request
  emit({kind: 'document-started', document})
  await using terminals = new Terminals(machines, document)
  const blockers = new Blockers(request.keepGoing)
  const lastSteps = lastStepsOf(document)
  const outcomes: Outcome[] = []
  for (const planned of document.steps) {
    const outcome =
      skip(planned, blockers, request) ??
      (await perform(planned, terminals, document, lastSteps, request))
    blockers.note(outcome)
    outcomes.push(outcome)
    emit({kind: 'step-finished', document, outcome})
  }
  emit({kind: 'document-finished', document, outcomes})
}

/** The last step that runs of every role, by its name: after it nobody needs its shell. */
type LastSteps = ReadonlyMap<string, PlannedStep>

function lastStepsOf({steps}: PlannedDocument): LastSteps {
  const running = steps.filter(({notRun}) => notRun === null)
  return new Map(running.map((planned) => [roleName(planned.step.role), planned]))
}

function perform(
  planned: PlannedStep,
  terminals: Terminals,
  document: PlannedDocument,
  lastSteps: LastSteps,
  request: RunRequest
): Promise<Outcome> {
  request.emit({kind: 'step-started', document, planned})
  const {target} = planned
  if (target === null) throw new TypeError('expected every step that runs to have a target')
  const {role} = planned.step
  const isShellNeeded = lastSteps.get(roleName(role)) !== planned
  return performStep(planned, () => terminals.of(target, role), request, isShellNeeded)
}

function skip(planned: PlannedStep, blockers: Blockers, {signal}: RunRequest): Outcome | undefined {
  if (planned.notRun !== null) return notSeen(planned, {kind: 'not-run', ...planned.notRun})
  if (signal.aborted) {
    return notSeen(planned, {
      kind: 'not-run',
      reason: 'blocked',
      because: 'the run was interrupted'
    })
  }
  const blocker = blockers.of(planned)
  if (!blocker) return undefined
  const because = `line ${blocker.planned.step.position.start.line} ${blockerWords(blocker)}`
  return notSeen(planned, {kind: 'not-run', reason: 'blocked', because})
}

/** Which step keeps the later ones of its machine from being run: on a machine in an unforeseen state nothing is typed. */
class Blockers {
  readonly #byMachine = new Map<string, Outcome>()
  readonly #keepGoing: boolean

  constructor(keepGoing: boolean) {
    this.#keepGoing = keepGoing
  }

  of({target, step}: PlannedStep): Outcome | undefined {
    return target === null ? undefined : this.#byMachine.get(machineKey(target, step.role))
  }

  note(outcome: Outcome): void {
    const {target, step} = outcome.planned
    const {kind} = outcome.verdict
    const isBlocking = (isRed(kind) && kind !== 'differs') || isUnsettled(kind)
    if (!isBlocking || target === null) return
    // A machine that cannot be had cannot be gone on with either.
    if (this.#keepGoing && kind !== 'infrastructure') return
    this.#byMachine.set(machineKey(target, step.role), outcome)
  }
}

function blockerWords({verdict}: Outcome): string {
  switch (verdict.kind) {
    case 'failed':
      return 'failed'
    case 'timed-out':
      return 'timed out'
    case 'asks':
      return 'waits for input'
    case 'infrastructure':
      return 'found no machine'
    case 'unknown':
      return 'was not seen to end'
    case 'as-written':
    case 'differs':
    case 'undecided':
    case 'not-run':
      throw new TypeError(`expected a blocking verdict, found \`${verdict.kind}\``)
  }
}
